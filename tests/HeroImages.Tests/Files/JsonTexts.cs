using System.Globalization;
using CsCheck;

namespace HeroImages.Tests.Files;

/// <summary>Random JSON texts in all the notations that the standard has.</summary>
static class JsonTexts
{
    public static readonly Gen<string> Numbers = Gen.OneOf(
        Gen.Int.Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Double.Where(double.IsFinite).Select(d => d.ToString("R", CultureInfo.InvariantCulture).Replace("+", "", StringComparison.Ordinal)),
        Gen.Double[0, 1].Select(d => d.ToString("F5", CultureInfo.InvariantCulture)),
        Gen.Select(Digits(1, 25), Digits(1, 25)).Select((whole, decimals) => $"{WithoutLeadingZero(whole)}.{decimals}"),
        Gen.Select(Digits(1, 18), Gen.Int[0, 17]).Select((digits, point) => Split(WithoutLeadingZero(digits), point)),
        Gen.Select(Digits(1, 20), Gen.Int[-330, 280], Gen.OneOf("e", "E", "e+", "e-")).Select(
            (digits, exponent, e) => WithoutLeadingZero(digits) + e + (e.Length > 1 ? Math.Abs(exponent) % 280 : exponent).ToString(CultureInfo.InvariantCulture)),
        Gen.OneOf("0", "-0", "-0.0", "9007199254740992", "9007199254740993", "0.1", "1e22", "1e23", "4.9e-324", "0.3000000000000000444"));

    public static readonly Gen<string> Strings = Gen.OneOf(
            Gen.OneOf("\\n", "\\t", "\\r", "\\b", "\\f", "\\/", "\\\\", "\\\"", "\\u00e9", "\\uD83E\\uDD8A", "\\u0000", "é", "🦊", "ÿ", "{", "}", "[", "]", ",", ":", " "),
            Gen.String[Gen.Char['a', 'z'], 0, 12])
        .Array[0, 30].Select(parts => $"\"{string.Concat(parts)}\"");

    static readonly Gen<string> Blanks = Gen.OneOf("", "", "", " ", "\n", "\r\n", "\t", "\n        ", "\n                         ");

    static readonly Gen<string> Scalars = Gen.OneOf(Numbers, Strings, Gen.OneOf("true", "false", "null"));

    public static readonly Gen<string> Documents = Padded(Values(4));

    static Gen<string> Values(int depth) => depth == 0
        ? Scalars
        : Gen.OneOf(
            Scalars,
            Padded(Values(depth - 1)).Array[0, 6].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(Padded(Strings), Padded(Values(depth - 1))).Array[0, 6].Select(
                members => $"{{{string.Join(',', members.Select(m => $"{m.Item1}:{m.Item2}"))}}}"));

    /// <summary>Empty containers may hold blanks as well.</summary>
    static Gen<string> Padded(Gen<string> values) => Gen.Select(Blanks, values, Blanks).Select((before, value, after) => before + value + after);

    static Gen<string> Digits(int least, int most) => Gen.String[Gen.Char['0', '9'], least, most];

    static string WithoutLeadingZero(string digits) => digits.TrimStart('0') is { Length: > 0 } rest ? rest : "0";

    static string Split(string digits, int point) => point == 0 || point >= digits.Length ? digits : $"{digits[..point]}.{digits[point..]}";
}
