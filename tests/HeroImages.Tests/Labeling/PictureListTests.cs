using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Tests.Labeling;

public sealed class PictureListTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_pictures_by_name_and_its_folders_on_request()
    {
        Touch("b.JPG", "a.jpeg", "c.png", "d.txt", "sub/e.jpg", ".hidden.jpg");

        Assert.Equal([".hidden.jpg", "a.jpeg", "b.JPG", "c.png"], Names(_folder.Path));
        Assert.Equal([".hidden.jpg", "a.jpeg", "b.JPG", "c.png", "sub/e.jpg"], Names(_folder.Path, recursive: true));
    }

    [Fact]
    public void A_text_list_passes_over_blank_lines_and_comments() =>
        Assert.Equal(["a.jpg", "b.jpg"], Names(_folder.Write("list.txt", "# mine\n\n  b.jpg \r\na.jpg\nb.jpg\n")));

    [Fact]
    public void A_JSON_list_gives_its_strings() =>
        Assert.Equal(["a.jpg", "b.jpg"], Names(_folder.Write("list.json", """["b.jpg", 7, null, "a.jpg"]""")));

    [Fact]
    public void A_selection_keeps_its_order_and_uses_the_copies_beside_it()
    {
        var file = _folder.Write("candidates.json", """{"candidates":[{"file":"x/b.jpg","copied_as":"x#b.jpg"},{"file":"x/a.jpg","copied_as":null},{"file":"x/b.jpg","copied_as":"x#b.jpg"}]}""");

        var pictures = PictureList.Read(file);

        Assert.Equal(["x/b.jpg", "x/a.jpg"], pictures.Select(p => p.File));
        Assert.Equal(_folder["x#b.jpg"], pictures[0].Path);
        Assert.Equal(_folder[Path.Join("x", "a.jpg")], PictureList.Read(_folder.Path, _folder.Path)[1].Path);
    }

    [Theory]
    [InlineData("candidates.json", """{"candidates":[{"file":"../up.jpg"}]}""", "leads out")]
    [InlineData("candidates.json", """{"candidates":[{}]}""", "without \"file\"")]
    [InlineData("other.json", "{}", "neither a list nor a selection")]
    [InlineData("other.json", "[", "broken JSON")]
    public void What_is_no_list_is_refused_with_the_reason(string name, string json, string found) =>
        Assert.Contains(found, Assert.Throws<InputException>(() => PictureList.Read(_folder.Write(name, json))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_source_that_is_not_there_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<InputException>(() => PictureList.Read("nowhere")).Message, StringComparison.Ordinal);

    static IEnumerable<string> Names(string source, bool recursive = false) => PictureList.Read(source, recursive: recursive).Select(p => p.File);

    void Touch(params string[] names)
    {
        foreach (var name in names)
        {
            _folder.Write(name, "");
        }
    }
}
