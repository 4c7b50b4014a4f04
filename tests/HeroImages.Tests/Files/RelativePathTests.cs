using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class RelativePathTests
{
    [Theory]
    [InlineData("/a.jpg", true)]
    [InlineData(@"\\server\share\a.jpg", true)]
    [InlineData(@"D:\a.jpg", true)]
    [InlineData("c:a.jpg", true)]
    [InlineData("a:", true)]
    [InlineData("1:a.jpg", false)]
    [InlineData("a/b.jpg", false)]
    [InlineData("", false)]
    public void Absolute_paths_are_told_on_every_system(string path, bool expected) => Assert.Equal(expected, RelativePath.IsAbsolute(path));

    [Theory]
    [InlineData("../a.jpg", true)]
    [InlineData(@"..\a.jpg", true)]
    [InlineData("a/../../b.jpg", true)]
    [InlineData("./../a.jpg", true)]
    [InlineData("a//../../b.jpg", true)]
    [InlineData("..", true)]
    [InlineData("a/../b.jpg", false)]
    [InlineData("a/..", false)]
    [InlineData("..a/b..jpg", false)]
    [InlineData("...", false)]
    public void Climbing_paths_are_told(string path, bool expected) => Assert.Equal(expected, RelativePath.Climbs(path));

    [Theory]
    [InlineData(@"a\b\c.jpg", "a/b/c.jpg")]
    [InlineData("./a//b/./c.jpg", "a/b/c.jpg")]
    [InlineData("/a/b.jpg", "/a/b.jpg")]
    [InlineData(@"C:\a\b.jpg", "C:/a/b.jpg")]
    [InlineData("ä ö#%.jpg", "ä ö#%.jpg")]
    public void Normalizing_leaves_one_form_for_matching(string path, string expected) => Assert.Equal(expected, RelativePath.Normalize(path));

    [Theory]
    [InlineData("../a.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData(@"C:\a.jpg")]
    [InlineData("a\0.jpg")]
    public void Nothing_outside_the_root_is_named(string path) => Assert.Null(RelativePath.Below("root", path));

    [Theory]
    [InlineData("a/b.jpg", "root/a/b.jpg")]
    [InlineData(@"a\\b.jpg", "root/a/b.jpg")]
    [InlineData("a/c:/b.jpg", "root/a/c:/b.jpg")]
    [InlineData("", "root")]
    public void A_path_below_the_root_uses_the_separators_of_the_system(string path, string expected) =>
        Assert.Equal(expected.Replace('/', Path.DirectorySeparatorChar), RelativePath.Below("root", path));
}
