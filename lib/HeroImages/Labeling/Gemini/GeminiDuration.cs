using System.Buffers;
using System.Globalization;

namespace HeroImages.Labeling.Gemini;

/// <summary>Reads durations as Google's services write them: <c>58s</c>, <c>1.203608125s</c>, <c>200ms</c>, <c>1h16m0.6s</c>.</summary>
static class GeminiDuration
{
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The duration; null where the text is none.</summary>
    public static TimeSpan? Parse(string? text)
    {
        var rest = text.AsSpan();
        var seconds = 0.0;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }
            rest = rest[digits..];
            var unit = rest.IndexOfAny(Digits) is >= 0 and var end ? rest[..end] : rest;
            if (Seconds(unit) is not { } factor)
            {
                return null;
            }
            seconds += number * factor;
            rest = rest[unit.Length..];
        }
        return text is { Length: > 0 } && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    static double? Seconds(ReadOnlySpan<char> unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" => 1e-6,
        "ns" => 1e-9,
        _ => null,
    };
}
