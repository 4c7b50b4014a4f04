using System.Globalization;
using CsCheck;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Tests.Labeling.Exchange;

public class PythonJsonTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(7, "7.0")]
    [InlineData(10, "10.0")]
    [InlineData(6.55, "6.55")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.000012345, "1.2345e-05")]
    [InlineData(9999999999999998, "9999999999999998.0")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e23, "1e+23")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_look_as_in_python(double value, string text) => Assert.Equal(text, PythonJson.Float(value));

    [Fact]
    public void Every_float_is_read_back_as_it_was() =>
        Gen.Double.Where(double.IsFinite).Sample(value => value.Equals(double.Parse(PythonJson.Float(value), CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("a/b", "\"a/b\"")]
    [InlineData("é<&'+\x7f", "\"\\u00e9<&'+\\u007f\"")]
    [InlineData("\"\\\n\r\t\b\f\u0001", "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\"")]
    [InlineData("🦊", "\"\\ud83e\\udd8a\"")]
    public void Texts_are_escaped_as_in_python(string text, string quoted) => Assert.Equal(quoted, PythonJson.Quote(text));

    /// <summary>The runner cannot pass such a text on as data of a case.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_kept() => Assert.Equal("\"\\ud800\"", PythonJson.Quote("\ud800"));
}
