using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class TreeNamesTests
{
    static readonly string[] Odd = ["a/b.jpg", "a/b.png", "A/B.jpg", "a\\b.JPG", "a#b.jpg", "../x.jpg", "/etc/x.jpg", "C:\\x.jpg", "con/x.jpg", "x/aux.jpg", "x/.jpg", "x/ .jpg", "a/b~0123456789abcdef.jpg", "half\ud800.jpg", "<b>.jpg", "a/./b.jpg"];

    static readonly Gen<string> Names = Gen.OneOf(Gen.OneOf(Odd), Gen.String[Gen.Char["aB./\\~#:"], 1, 12].Select(text => text + ".jpg"));

    [Fact]
    public void Pictures_keep_their_folders_and_names() =>
        Assert.Equal(["A01/IMG_0001", "A02/IMG_0001", "IMG"], TreeNames.For(["A01/IMG_0001.JPG", "A02/IMG_0001.JPG", "IMG.png"]).Values);

    [Fact]
    public void Two_pictures_that_differ_in_their_ending_only_get_files_of_their_own() =>
        Assert.Equal(2, TreeNames.For(["A/x.jpg", "A/x.png"]).Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void No_two_pictures_meet_and_none_leaves_the_folder() => Names.HashSet[1, 12].Sample(files =>
    {
        var places = TreeNames.For([.. files]);

        Assert.Equal(files.Count, places.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(places.Values, place => Assert.All(place.Split('/'), part => Assert.Matches(@"^[^/\\:*?""<>|\x00-\x1f.][^/\\:*?""<>|\x00-\x1f]*(?<![. ])$", part)));
    });
}
