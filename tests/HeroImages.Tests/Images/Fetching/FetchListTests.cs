using HeroImages.Files;
using HeroImages.Images.Fetching;

namespace HeroImages.Tests.Images.Fetching;

public sealed class FetchListTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# chosen\nS1/a.jpg\r\n\n  S1/b c.jpg  \n")]
    [InlineData("""["S1/a.jpg", "S1/b c.jpg"]""")]
    [InlineData("""{"recipe": "heroes", "candidates": [{"file": "S1/a.jpg", "score": 1}, {"file": "S1/b c.jpg"}]}""")]
    [InlineData("\uFEFF[\"S1\\/a.jpg\", {\"file\": \"S1/b\\u0020c.jpg\"}]")]
    public void Texts_lists_and_selections_name_pictures(string text) =>
        Assert.Equal(["S1/a.jpg", "S1/b c.jpg"], FetchList.Read(_folder.Write("list", text)));

    [Fact]
    public void Names_that_are_no_unicode_are_kept_as_they_are() =>
        Assert.Equal(["\udc80.jpg"], FetchList.Read(_folder.Write("list", """["\udc80.jpg"]""")));

    [Theory]
    [InlineData("", "it names no picture; expected a list of paths")]
    [InlineData("[]", "it names no picture")]
    [InlineData("[1]", "[0]: it is no path and has no \"file\"")]
    [InlineData("""{"candidates": [{"file": "a.jpg"}, {"path": "b.jpg"}]}""", "candidates[1]: it is no path")]
    [InlineData("""{"images": []}""", "an object without \"candidates\"")]
    [InlineData("[\"a.jpg\"", "line 1: ")]
    public void Lists_of_another_form_are_refused_by_what_they_are(string text, string message)
    {
        var list = _folder.Write("list", text);

        Assert.Contains(message, Assert.Throws<InputException>(() => FetchList.Read(list)).Message, StringComparison.Ordinal);
    }
}
