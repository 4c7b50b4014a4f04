using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class SafeCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@cmd")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string text) => Assert.Equal("'" + text, SafeCell.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("a=b.jpg")]
    [InlineData("A01/IMG_0001.JPG")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, SafeCell.Of(text));
}
