using System.Text.Json;

namespace HeroImages.SampleData.Writing;

/// <summary>Numbers as Python's json module writes them: 0.5, 1.0 and never 1 for a fraction.</summary>
static class PythonNumbers
{
    /// <summary>Writes a fraction given in units of its last decimal, without trailing zeros but with one decimal at least.</summary>
    public static void WriteScaled(Utf8JsonWriter json, long value, int decimals)
    {
        while (decimals > 1 && value % 10 == 0)
        {
            value /= 10;
            decimals--;
        }
        var magnitude = (ulong)Math.Abs(value);
        json.WriteNumberValue(new decimal((int)magnitude, (int)(magnitude >> 32), 0, value < 0, (byte)decimals));
    }

    public static void Write(Utf8JsonWriter json, double value, int decimals) =>
        WriteScaled(json, (long)Math.Round(value * Math.Pow(10, decimals)), decimals);
}
