using HeroImages.Files;
using HeroImages.Galleries.Albums;

namespace HeroImages.Tests.Galleries.Albums;

public class AlbumCaptionTests
{
    [Theory]
    [InlineData("lion", "A01", "8 July 2024", "It looks at you.", "Lion, A01, 8 July 2024. It looks at you.")]
    [InlineData("lion", null, "July 2024", null, "Lion, July 2024.")]
    [InlineData("lion", null, null, null, "Lion.")]
    [InlineData(null, "A01", null, "sharp", "A01. sharp")]
    [InlineData(null, null, null, "sharp", "Sharp")]
    [InlineData(null, null, null, null, "")]
    public void What_is_not_known_falls_out(string? species, string? place, string? date, string? reason, string caption) =>
        Assert.Equal(caption, AlbumCaption.Fill(AlbumOptions.UsualCaption, field => field switch { "species" => species, "place" => place, "date" => date, _ => reason }));

    [Fact]
    public void Values_are_not_taken_for_fields() => Assert.Equal("{date}", AlbumCaption.Fill("{species}", _ => "{date}"));

    [Fact]
    public void A_field_there_is_not_is_refused() =>
        Assert.Contains("{colour}", Assert.Throws<InputException>(() => AlbumCaption.Check("{species} {colour}")).Message, StringComparison.Ordinal);
}
