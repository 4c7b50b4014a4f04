using System.Globalization;
using System.Text;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Bytes as a person reads them.</summary>
static class HexDump
{
    const int Width = 16;
    const int MaximalLines = 20;

    /// <summary>The first bytes, 16 a line, and how many more there are.</summary>
    public static string Of(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var start = 0; start < bytes.Length && start < Width * MaximalLines; start += Width)
            text.Append(Line(bytes.AsSpan(start, Math.Min(Width, bytes.Length - start)), start)).Append('\n');
        if (bytes.Length > Width * MaximalLines)
            text.Append('(').Append(Counts.Text(bytes.Length - (Width * MaximalLines))).Append(" more)");
        return bytes.Length == 0 ? "(empty)" : text.ToString().TrimEnd('\n');
    }

    static string Line(ReadOnlySpan<byte> bytes, int start)
    {
        var line = new StringBuilder(start.ToString("x6", CultureInfo.InvariantCulture)).Append("  ");
        var letters = new StringBuilder();
        foreach (var b in bytes)
        {
            line.Append(b.ToString("x2", CultureInfo.InvariantCulture)).Append(' ');
            letters.Append(b is >= 32 and < 127 ? (char)b : '.');
        }
        return line.Append(' ', (Width - bytes.Length) * 3).Append(' ').Append(letters).ToString();
    }
}
