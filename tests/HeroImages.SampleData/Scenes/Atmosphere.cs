using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Scenes;

/// <summary>What the air and the lens add over the whole scene: the sun's warm veil and a vignette.</summary>
static class Atmosphere
{
    public static void Draw(SvgCanvas canvas, View view, Light light, double sunX)
    {
        if (light.SunHeight >= 0)
            DrawVeil(canvas, view, light, sunX);
        DrawVignette(canvas, view, light.IsInfraRed ? 0.72 : 0.22);
    }

    static void DrawVeil(SvgCanvas canvas, View view, Light light, double sunX)
    {
        var glow = canvas.Glow(light.SkyLow, 0.36);
        canvas.Add($"<circle cx=\"{sunX * view.Width:0.#}\" cy=\"{view.Horizon * (1 - light.SunHeight):0.#}\" r=\"{view.Width * 0.75:0.#}\" fill=\"url(#{glow})\"/>");
    }

    static void DrawVignette(SvgCanvas canvas, View view, double opacity)
    {
        var id = canvas.NewId();
        canvas.Add($"<radialGradient id=\"{id}\" cx=\"0.5\" cy=\"0.52\" r=\"0.72\"><stop offset=\"0.45\" stop-opacity=\"0\"/><stop offset=\"0.75\" stop-opacity=\"{opacity * 0.35:0.##}\"/><stop offset=\"1\" stop-opacity=\"{opacity:0.##}\"/></radialGradient>");
        canvas.Add($"<rect width=\"{view.Width}\" height=\"{view.Height}\" fill=\"url(#{id})\"/>");
    }
}
