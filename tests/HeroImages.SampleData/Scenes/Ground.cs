using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>The ground: its colour by distance, soft patches, a game trail, water where there is some.</summary>
static class Ground
{
    const int Patches = 46;

    public static void Draw(SvgCanvas canvas, View view, Light light, Prng lie)
    {
        DrawPlain(canvas, view, light);
        DrawPatches(canvas, view, light, lie);
        if (view.Site.Habitat == Habitat.Waterhole)
            DrawWater(canvas, view, light, lie);
        else
            DrawTrail(canvas, view, light, lie);
    }

    static void DrawPlain(SvgCanvas canvas, View view, Light light)
    {
        var stops = new (double, Rgb)[6];
        for (var i = 0; i < stops.Length; i++)
        {
            var offset = Math.Pow((double)i / (stops.Length - 1), 2);
            stops[i] = (offset, Colour(view, light, view.Horizon + 1.5 + offset * (view.Height - view.Horizon)));
        }
        var gradient = canvas.VerticalGradient(stops);
        canvas.Add($"<rect y=\"{view.Horizon:0.#}\" width=\"{view.Width}\" height=\"{view.Height - view.Horizon:0.#}\" fill=\"url(#{gradient})\"/>");
    }

    static Rgb Colour(View view, Light light, double y)
    {
        var colours = HabitatColours.Of(view.Site.Habitat);
        var near = Math.Clamp((y - view.Horizon) / (view.Height - view.Horizon), 0, 1);
        return light.Shade(colours.GroundFar.Mix(colours.GroundNear, Math.Pow(near, 0.8)), view.Metres(y));
    }

    static void DrawPatches(SvgCanvas canvas, View view, Light light, Prng lie)
    {
        var blur = canvas.Blur(5, 1.5);
        canvas.Add($"<g filter=\"url(#{blur})\">");
        for (var i = 0; i < Patches; i++)
        {
            var depth = Math.Pow(lie.NextDouble(), 1.6);
            var y = view.Horizon + 3 + depth * (view.Height - view.Horizon);
            var colour = Colour(view, light, y).Times(lie.Chance(0.5) ? lie.Range(0.84, 0.95) : lie.Range(1.04, 1.13));
            var radius = (0.03 + depth * 0.16) * view.Width * lie.Range(0.5, 1.2);
            canvas.Add($"<ellipse cx=\"{lie.Range(-0.05, 1.05) * view.Width:0.#}\" cy=\"{y:0.#}\" rx=\"{radius:0.#}\" ry=\"{radius * lie.Range(0.05, 0.13):0.#}\" fill=\"{colour.Hex}\" opacity=\"0.75\"/>");
        }
        canvas.AddText("</g>");
    }

    static void DrawTrail(SvgCanvas canvas, View view, Light light, Prng lie)
    {
        var joints = new (double X, double Y, double Width)[6];
        var x = lie.Range(0.25, 0.75);
        var drift = lie.Range(-0.35, 0.35);
        for (var i = 0; i < joints.Length; i++)
        {
            var depth = (double)i / (joints.Length - 1);
            var y = view.Horizon + 6 + Math.Pow(depth, 1.7) * (view.Height * 1.06 - view.Horizon);
            joints[i] = ((x + drift * depth + 0.04 * Math.Sin(depth * 7)) * view.Width, y, view.PixelsPerMetre(y) * 0.55);
        }
        var pale = Colour(view, light, view.Height * 0.7).Mix(light.Shade(Rgb.From(0xE6CFA0), 4), 0.45);
        var blur = canvas.Blur(2.5, 1.5);
        canvas.Add($"<path filter=\"url(#{blur})\" fill=\"{pale.Hex}\" opacity=\"{(light.IsInfraRed ? 0.12 : 0.5):0.##}\" d=\"{Curve.Closed(Pen.Outline(joints))}\"/>");
    }

    static void DrawWater(SvgCanvas canvas, View view, Light light, Prng lie)
    {
        var (x, y, radius) = (Water.X * view.Width, view.Horizon + Water.Depth * (view.Height - view.Horizon), Water.Radius * view.Width);
        var shore = Colour(view, light, y).Times(0.72);
        var gradient = canvas.VerticalGradient(
            (0, light.SkyLow.Mix(shore, 0.25)), (0.5, light.SkyMiddle.Mix(shore, 0.2)), (1, light.SkyTop.Mix(shore, 0.35)));
        canvas.Add($"<ellipse cx=\"{x:0.#}\" cy=\"{y:0.#}\" rx=\"{radius * 1.05:0.#}\" ry=\"{radius * Water.Flatness * 1.25:0.#}\" fill=\"{shore.Hex}\" opacity=\"0.6\"/>");
        canvas.Add($"<ellipse cx=\"{x:0.#}\" cy=\"{y:0.#}\" rx=\"{radius:0.#}\" ry=\"{radius * Water.Flatness:0.#}\" fill=\"url(#{gradient})\"/>");
        for (var i = 0; i < 7; i++)
        {
            var width = radius * lie.Range(0.08, 0.3);
            canvas.Add($"<rect x=\"{x + lie.Range(-0.7, 0.45) * radius:0.#}\" y=\"{y + lie.Range(-0.04, 0.05) * radius:0.#}\" width=\"{width:0.#}\" height=\"0.9\" rx=\"0.4\" fill=\"{light.SkyLow.Mix(Rgb.Grey(1), 0.3).Hex}\" opacity=\"0.4\"/>");
        }
    }
}
