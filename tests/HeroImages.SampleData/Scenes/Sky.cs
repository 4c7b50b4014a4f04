using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>The sky with its clouds, and the sun where it stands low enough to be seen.</summary>
static class Sky
{
    public static void Draw(SvgCanvas canvas, View view, Light light, double sunX, Prng weather)
    {
        var gradient = canvas.VerticalGradient((0, light.SkyTop), (0.55, light.SkyMiddle), (1, light.SkyLow));
        canvas.Add($"<rect width=\"{view.Width}\" height=\"{view.Horizon + 2:0.#}\" fill=\"url(#{gradient})\"/>");
        if (light.IsInfraRed)
            return;
        if (light.SunHeight >= 0)
            DrawSun(canvas, view, light, sunX);
        for (var i = 0; i < (light.Part == DayPart.Overcast ? 9 : 4); i++)
            DrawCloud(canvas, view, light, weather);
    }

    static void DrawSun(SvgCanvas canvas, View view, Light light, double sunX)
    {
        var x = sunX * view.Width;
        var y = view.Horizon * (1 - light.SunHeight);
        var glow = canvas.Glow(light.SkyLow.Mix(Rgb.From(0xFFF2C8), 0.6), 0.9);
        canvas.Add($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{view.Width * 0.36:0.#}\" fill=\"url(#{glow})\"/>");
        canvas.Add($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{view.Height * 0.038:0.#}\" fill=\"#fff6da\"/>");
    }

    static void DrawCloud(SvgCanvas canvas, View view, Light light, Prng weather)
    {
        var x = weather.Range(-0.1, 1.1) * view.Width;
        var y = weather.Range(0.06, 0.75) * view.Horizon;
        var width = weather.Range(0.10, 0.26) * view.Width;
        var colour = light.SkyLow.Mix(Rgb.Grey(1), light.Part == DayPart.Overcast ? 0.1 : 0.55);
        var blur = canvas.Blur(9, 3.5);
        canvas.Add($"<g filter=\"url(#{blur})\" fill=\"{colour.Hex}\" opacity=\"0.6\">");
        for (var puff = 0; puff < 4; puff++)
        {
            var offset = weather.Range(-0.5, 0.5);
            var height = width * weather.Range(0.05, 0.11) * (1.2 - Math.Abs(offset));
            canvas.Add($"<ellipse cx=\"{x + offset * width:0.#}\" cy=\"{y - height * 0.3:0.#}\" rx=\"{width * weather.Range(0.25, 0.45):0.#}\" ry=\"{height:0.#}\"/>");
        }
        canvas.AddText("</g>");
    }
}
