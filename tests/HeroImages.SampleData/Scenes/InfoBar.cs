using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Scenes;

/// <summary>The dark bar along the foot: clock, date, temperature and moon as plain shapes, since text depends on fonts.</summary>
static class InfoBar
{
    /// <summary>Its share of the height of the picture.</summary>
    public const double Share = 0.05;

    // bits: top, upper right, lower right, foot, lower left, upper left, middle
    static readonly int[] Segments = [0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F];

    public static SvgCanvas Draw(int width, int pictureHeight, DateTime taken, double celsius)
    {
        var height = (int)Math.Round(pictureHeight * Share);
        var canvas = new SvgCanvas(width, height);
        canvas.Add($"<rect width=\"{width}\" height=\"{height}\" fill=\"#101214\"/>");
        DrawMoon(canvas, height, taken.Day);
        DrawThermometer(canvas, height, celsius);
        var size = height * 0.5;
        DrawDigits(canvas, width * 0.50, height * 0.25, size, FormattableString.Invariant($"{taken:yyyy MM dd}"));
        DrawDigits(canvas, width * 0.78, height * 0.25, size, FormattableString.Invariant($"{taken:HH mm ss}"));
        return canvas;
    }

    static void DrawMoon(SvgCanvas canvas, int height, int day)
    {
        var radius = height * 0.3;
        var x = height * 0.8;
        canvas.Add($"<circle cx=\"{x:0.#}\" cy=\"{height * 0.5:0.#}\" r=\"{radius:0.#}\" fill=\"#e8e2c8\"/>");
        canvas.Add($"<circle cx=\"{x + (day % 15 - 7) * radius * 0.28:0.#}\" cy=\"{height * 0.5:0.#}\" r=\"{radius:0.#}\" fill=\"#101214\" opacity=\"0.85\"/>");
    }

    static void DrawThermometer(SvgCanvas canvas, int height, double celsius)
    {
        var left = height * 1.8;
        var width = height * 3.2;
        canvas.Add($"<rect x=\"{left:0.#}\" y=\"{height * 0.4:0.#}\" width=\"{width:0.#}\" height=\"{height * 0.2:0.#}\" rx=\"2\" fill=\"#3a3f44\"/>");
        canvas.Add($"<rect x=\"{left:0.#}\" y=\"{height * 0.4:0.#}\" width=\"{width * Math.Clamp(celsius / 45, 0.05, 1):0.#}\" height=\"{height * 0.2:0.#}\" rx=\"2\" fill=\"#e0a14a\"/>");
    }

    static void DrawDigits(SvgCanvas canvas, double x, double y, double size, string digits)
    {
        foreach (var digit in digits)
        {
            if (char.IsAsciiDigit(digit))
                DrawDigit(canvas, x, y, size, Segments[digit - '0']);
            x += size * (digit == ' ' ? 0.45 : 0.75);
        }
    }

    static void DrawDigit(SvgCanvas canvas, double x, double y, double size, int segments)
    {
        var (width, half, thick) = (size * 0.5, size / 2, size * 0.13);
        ReadOnlySpan<(double X, double Y, double W, double H)> bars =
        [
            (0, 0, width, thick), (width - thick, 0, thick, half), (width - thick, half, thick, half), (0, size - thick, width, thick),
            (0, half, thick, half), (0, 0, thick, half), (0, half - thick / 2, width, thick),
        ];
        for (var i = 0; i < bars.Length; i++)
        {
            if ((segments >> i & 1) != 0)
                canvas.Add($"<rect x=\"{x + bars[i].X:0.##}\" y=\"{y + bars[i].Y:0.##}\" width=\"{bars[i].W:0.##}\" height=\"{bars[i].H:0.##}\" fill=\"#e9ecef\"/>");
        }
    }
}
