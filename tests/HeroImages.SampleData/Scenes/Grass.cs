using System.Globalization;
using System.Text;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>Tufts of grass in bands of distance, so that animals can stand between them.</summary>
static class Grass
{
    const int Blades = 8;

    /// <summary>Limits of the bands in metres, the farthest first.</summary>
    public static readonly double[] Limits = [70, 34, 20, 13, 9, 6.6, 5, 3.9, 3.1, 2.5, 2.0, 1.55];

    static readonly int[] Tufts = [150, 130, 110, 90, 70, 54, 40, 30, 22, 15, 9];

    /// <summary>The same tufts in each frame; the wind bends their blades by the sway.</summary>
    public static void DrawBand(SvgCanvas canvas, View view, Light light, int band, double sway, Prng lie)
    {
        var colours = HabitatColours.Of(view.Site.Habitat);
        var (fromY, toY) = (view.GroundYAt(Limits[band]), view.GroundYAt(Limits[band + 1]));
        var metres = view.Metres((fromY + toY) / 2);
        var width = Math.Clamp(view.PixelsPerMetre(toY) * 0.008, 0.5, 2.0);
        foreach (var shade in (ReadOnlySpan<Rgb>)[colours.Grass.Times(0.72), colours.Grass, colours.GrassDry])
        {
            var path = new StringBuilder();
            for (var i = 0; i < Tufts[band] / 3; i++)
                AppendTuft(path, view, lie.Range(fromY, toY), sway, lie);
            canvas.Add($"<path fill=\"none\" stroke=\"{light.Shade(shade, metres).Hex}\" stroke-width=\"{width:0.##}\" stroke-linecap=\"round\" d=\"{path}\"/>");
        }
    }

    static void AppendTuft(StringBuilder path, View view, double y, double sway, Prng lie)
    {
        var x = lie.Range(-0.03, 1.03) * view.Width;
        var blades = Water.Covers(view, x, y) ? 0 : Blades;
        var height = view.PixelsPerMetre(y) * lie.Range(0.07, 0.20);
        for (var blade = 0; blade < blades; blade++)
        {
            var foot = x + lie.Range(-0.45, 0.45) * height;
            var lean = (lie.Range(-0.55, 0.55) + sway) * height;
            var length = height * lie.Range(0.5, 1.1);
            path.Append(CultureInfo.InvariantCulture,
                $"M{foot:0.#} {y:0.#}Q{foot + lean * 0.2:0.#} {y - length * 0.6:0.#} {foot + lean:0.#} {y - length:0.#}");
        }
    }
}
