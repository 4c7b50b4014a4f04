using System.Buffers.Text;
using System.Text.Json;

namespace HeroImages.SampleData.Writing;

/// <summary>Numbers as Python's json module writes them: 0.5, 1.0 and never 1 for a fraction.</summary>
static class PythonNumbers
{
    static readonly int[] Powers = [1, 10, 100, 1_000, 10_000, 100_000];

    /// <summary>Writes a fraction given in units of its last decimal, without trailing zeros.</summary>
    public static void WriteScaled(Utf8JsonWriter json, long value, int decimals)
    {
        Span<byte> text = stackalloc byte[32];
        var length = 0;
        if (value < 0)
            text[length++] = (byte)'-';
        value = Math.Abs(value);
        Utf8Formatter.TryFormat(value / Powers[decimals], text[length..], out var whole);
        length += whole;
        text[length++] = (byte)'.';
        length += WriteDecimals(text[length..], value % Powers[decimals], decimals);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    public static void Write(Utf8JsonWriter json, double value, int decimals) =>
        WriteScaled(json, (long)Math.Round(value * Powers[decimals]), decimals);

    static int WriteDecimals(Span<byte> text, long fraction, int decimals)
    {
        var used = 1;
        for (var i = 0; i < decimals; i++)
        {
            var digit = fraction / Powers[decimals - 1 - i] % 10;
            text[i] = (byte)('0' + digit);
            if (digit != 0)
                used = i + 1;
        }
        return used;
    }
}
