using System.Globalization;

namespace HeroImages.Notebooks.Pages;

/// <summary>How a terminal shows text.</summary>
/// <param name="Text">Colour of the text: a class such as <c>f1</c>, a colour such as <c>#ff0000</c>, or null.</param>
/// <param name="Back">Colour behind it, likewise with <c>b1</c>.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
/// <param name="Underline">Underlined.</param>
readonly record struct AnsiStyle(string? Text, string? Back, bool Bold, bool Italic, bool Underline)
{
    /// <summary>The style after a command with these numbers.</summary>
    public AnsiStyle With(IReadOnlyList<int> codes)
    {
        var style = this;
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] is 38 or 48)
            {
                var colour = Wide(codes, ref i, out var isBack);
                style = isBack ? style with { Back = colour } : style with { Text = colour };
            }
            else
            {
                style = style.With(codes[i]);
            }
        }
        return style;
    }

    /// <summary>Class and style attributes with a blank before them; empty for plain text.</summary>
    public string ToAttributes()
    {
        string?[] classes = [Name(Text), Name(Back), Bold ? "ab" : null, Italic ? "ai" : null, Underline ? "au" : null];
        string?[] styles = [Colour("color", Text), Colour("background-color", Back)];
        return Attribute("class", ' ', classes) + Attribute("style", ';', styles);
    }

    AnsiStyle With(int code) => code switch
    {
        0 => default,
        1 => this with { Bold = true },
        3 => this with { Italic = true },
        4 => this with { Underline = true },
        22 => this with { Bold = false },
        23 => this with { Italic = false },
        24 => this with { Underline = false },
        39 => this with { Text = null },
        49 => this with { Back = null },
        >= 30 and <= 37 => this with { Text = Numbered('f', code - 30) },
        >= 90 and <= 97 => this with { Text = Numbered('f', code - 82) },
        >= 40 and <= 47 => this with { Back = Numbered('b', code - 40) },
        >= 100 and <= 107 => this with { Back = Numbered('b', code - 92) },
        _ => this,
    };

    /// <summary>One of 256 colours, or one by its three parts.</summary>
    static string? Wide(IReadOnlyList<int> codes, ref int i, out bool isBack)
    {
        isBack = codes[i] == 48;
        if (i + 2 < codes.Count && codes[i + 1] == 5)
        {
            i += 2;
            return Palette(codes[i], isBack);
        }
        if (i + 4 < codes.Count && codes[i + 1] == 2)
        {
            i += 4;
            return Rgb(codes[i - 2], codes[i - 1], codes[i]);
        }
        i = codes.Count;
        return null;
    }

    static string? Palette(int number, bool isBack) => number switch
    {
        < 16 => Numbered(isBack ? 'b' : 'f', number),
        < 232 => Rgb(Level((number - 16) / 36), Level((number - 16) / 6 % 6), Level((number - 16) % 6)),
        < 256 => Rgb((number - 232) * 10 + 8, (number - 232) * 10 + 8, (number - 232) * 10 + 8),
        _ => null,
    };

    static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);

    static string Numbered(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    static string Rgb(int red, int green, int blue) => string.Create(CultureInfo.InvariantCulture, $"#{red & 255:x2}{green & 255:x2}{blue & 255:x2}");

    static string? Name(string? colour) => colour is null || colour.StartsWith('#') ? null : colour;

    static string? Colour(string property, string? colour) => colour is not null && colour.StartsWith('#') ? $"{property}:{colour}" : null;

    static string Attribute(string name, char separator, string?[] values) =>
        values.OfType<string>().ToList() is { Count: > 0 } set ? $" {name}=\"{string.Join(separator, set)}\"" : "";
}
