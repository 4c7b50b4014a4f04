namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>The protocol counts Unicode code points, .NET counts UTF-16 units.</summary>
static class CodePoints
{
    /// <summary>The place in UTF-16 units of a place in code points; one outside the text is brought to its end.</summary>
    public static int ToUnits(string text, int points)
    {
        var units = 0;
        for (var i = 0; i < points && units < text.Length; i++)
        {
            units += IsPair(text, units) ? 2 : 1;
        }
        return units;
    }

    /// <summary>The place in code points of a place in UTF-16 units.</summary>
    public static int FromUnits(string text, int units)
    {
        var points = 0;
        for (var i = 0; i < Math.Min(units, text.Length); i += IsPair(text, i) ? 2 : 1)
        {
            points++;
        }
        return points;
    }

    static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
