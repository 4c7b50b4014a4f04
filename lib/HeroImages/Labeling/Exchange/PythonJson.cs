using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HeroImages.Labeling.Exchange;

/// <summary>Writes JSON as Python's <c>json.dump</c> with an indent of 2 does: ASCII only, a number with a point stays one.</summary>
static class PythonJson
{
    /// <summary>From this exponent on, and below <see cref="LeastPlain"/>, Python writes numbers with an exponent.</summary>
    const int FirstLarge = 16;

    const int LeastPlain = -4;

    /// <summary>Indentation and line ends.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes a member with a text, or null.</summary>
    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(text is null ? "null" : Quote(text), skipInputValidation: true);
    }

    /// <summary>Writes a member with a float.</summary>
    public static void Float(this Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(Float(value), skipInputValidation: true);
    }

    /// <summary>A float as Python's <c>repr</c> shows it: the fewest digits that give the same number.</summary>
    public static string Float(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        var sign = double.IsNegative(value) ? "-" : "";
        var (digits, exponent) = Digits(Math.Abs(value));
        return sign + (exponent is >= LeastPlain and < FirstLarge ? Plain(digits, exponent) : WithExponent(digits, exponent));
    }

    /// <summary>A text in quotes, with everything beyond ASCII as escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            quoted.Append(Escape(unit));
        }
        return quoted.Append('"').ToString();
    }

    static string Escape(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
        _ => unit.ToString(),
    };

    /// <summary>The significant digits, and the power of ten of the first one.</summary>
    static (string Digits, int Exponent) Digits(double value)
    {
        if (value == 0)
        {
            return ("0", 0);
        }
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (digits.Trim('0'), power + point - 1 - zeros);
    }

    static string Plain(string digits, int exponent) =>
        exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
        : digits.Length > exponent + 1 ? $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}"
        : digits.PadRight(exponent + 1, '0') + ".0";

    static string WithExponent(string digits, int exponent)
    {
        var power = string.Create(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        return digits.Length == 1 ? digits + power : $"{digits[..1]}.{digits[1..]}{power}";
    }
}
