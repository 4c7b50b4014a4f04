using HeroImages.Forms;

namespace HeroImages.Tests.Forms;

public class FormTests
{
    static readonly (string Name, double Size)[] Rows = [("<b>small</b>", 0.25), ("large & wide", 1200)];

    static Form Sizes(int most = 20) => new Form("Two <sizes>").Say("Measured & noted.").Facts(("when", new DateTime(2024, 6, 3)), ("who", null))
        .Table("Sizes", Rows, most, ("name", row => row.Name), ("size", row => row.Size));

    [Fact]
    public void Html_escapes_all_that_comes_from_outside()
    {
        var html = Sizes().ToHtml();

        Assert.Contains("<p class=\"hero-title\">Two &lt;sizes&gt;</p>", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;small&lt;/b&gt;</td><td class=\"hero-number\">0.25</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_stands_in_columns_with_numbers_at_the_right() => Assert.Equal(
        """
        Two <sizes>
        Measured & noted.
          when  2024-06-03
        Sizes
          name           size
          <b>small</b>   0.25
          large & wide  1,200
        """.ReplaceLineEndings("\n"),
        Sizes().ToText());

    [Fact]
    public void Rows_beyond_the_most_are_counted()
    {
        Assert.Contains("and 1 more", Sizes(most: 1).ToText(), StringComparison.Ordinal);
        Assert.Contains("and 1 more", Sizes(most: 1).ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.123456, "0.123")]
    [InlineData(0.000123456, "0.000123")]
    [InlineData(12.3456, "12.35")]
    [InlineData(-123456.7, "-123,457")]
    [InlineData(double.NaN, "NaN")]
    public void Numbers_have_the_digits_that_say_something(double number, string text) => Assert.Equal(text, CellText.Of(number));

    [Fact]
    public void Lists_are_joined() => Assert.Equal("lion; 3; yes", CellText.Of(new object?[] { "lion", 3, true }));
}
