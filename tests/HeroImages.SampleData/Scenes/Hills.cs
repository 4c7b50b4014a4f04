using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>Layers of hills that pale with distance.</summary>
static class Hills
{
    const int PointsPerRidge = 9;

    static readonly double[] LayerMetres = [900, 480, 230];

    public static void Draw(SvgCanvas canvas, View view, Light light, Prng lie)
    {
        var hill = HabitatColours.Of(view.Site.Habitat).Hill;
        for (var layer = 0; layer < LayerMetres.Length; layer++)
        {
            var colour = light.Shade(hill.Mix(HabitatColours.Of(view.Site.Habitat).Leaf, layer * 0.3), LayerMetres[layer]);
            if (light.IsInfraRed)
                colour = Rgb.Grey(0.052 - layer * 0.008);
            var foot = light.IsInfraRed ? colour : colour.Mix(light.SkyLow, 0.45);
            var height = view.Horizon * (0.34 - layer * 0.10) * lie.Range(0.55, 1.1);
            canvas.Add($"<path {canvas.Fill(new Paint(colour, foot))} d=\"{Ridge(view, height, lie)}\"/>");
        }
    }

    static string Ridge(View view, double height, Prng lie)
    {
        var points = new (double X, double Y)[PointsPerRidge];
        var slope = lie.Range(-0.35, 0.35);
        for (var i = 0; i < points.Length; i++)
        {
            var x = (double)i / (points.Length - 1);
            points[i] = ((x * 1.16 - 0.08) * view.Width, view.Horizon - height * (0.25 + (x - 0.5) * slope + lie.Range(0, 0.7)));
        }
        return Curve.Open(points) + FormattableString.Invariant($"L{view.Width * 1.1:0.#} {view.Horizon + 3:0.#}L{view.Width * -0.1:0.#} {view.Horizon + 3:0.#}Z");
    }
}
