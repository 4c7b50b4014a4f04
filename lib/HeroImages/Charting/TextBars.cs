using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>Bars made of characters, in eighths of one.</summary>
static class TextBars
{
    const int Width = 40;
    const int WidestName = 32;
    const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>One line a bar: name, bar, value.</summary>
    public static string Of(IReadOnlyList<string> names, IReadOnlyList<double> values)
    {
        var shortNames = names.Select(Short).ToList();
        var widest = shortNames.Select(name => name.Length).DefaultIfEmpty().Max();
        var largest = values.Where(double.IsFinite).DefaultIfEmpty().Max();
        return string.Join('\n', shortNames.Zip(values, (name, value) => $"{name.PadLeft(widest)} │{Bar(value, largest)} {CellText.Number(value)}"));
    }

    static string Short(string name) => name.Length <= WidestName ? name : name[..(WidestName - 1)] + "…";

    static string Bar(double value, double largest)
    {
        var eighths = largest > 0 && value > 0 ? (int)Math.Round(8 * Width * value / largest) : 0;
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8]);
    }
}
