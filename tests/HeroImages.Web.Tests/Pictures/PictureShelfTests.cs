using HeroImages.Web.Pictures;

namespace HeroImages.Web.Tests.Pictures;

public class PictureShelfTests
{
    static readonly string[] Files = [.. Directory.EnumerateFiles(Repository.Path("data-sample/images/A01"), "*.JPG").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_picture_is_made_once_for_all_who_ask_and_old_ones_make_room()
    {
        using var shelf = new PictureShelf(new() { LongestSide = 200 }, mostBytes: 1);
        var first = shelf.GetAsync(Files[0]);
        Assert.Same(first, shelf.GetAsync(Files[0]));
        await first;
        await shelf.GetAsync(Files[1]);

        var again = shelf.GetAsync(Files[0]);
        await again;
        Assert.NotSame(first, again);
        Assert.InRange(shelf.Bytes, 1, 60_000);
    }

    [Fact]
    public async Task What_cannot_be_shown_says_why_and_whether_its_bytes_are_known()
    {
        using var folder = new TempFolder();
        using var shelf = new PictureShelf(new(), 1 << 20);

        var missing = await shelf.GetAsync(folder["missing.jpg"]);
        var broken = await shelf.GetAsync(folder.Write("broken.jpg", "no picture"));

        Assert.Equal((null, null, "there is no such file"), (missing.Jpeg, missing.Sha256, missing.Failure));
        Assert.Equal((null, 64), (broken.Jpeg, broken.Sha256!.Length));
        Assert.NotNull(broken.Failure);
    }
}
