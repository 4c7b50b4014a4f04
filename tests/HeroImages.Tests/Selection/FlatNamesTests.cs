using System.Text;
using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class FlatNamesTests
{
    const int LongestName = 200;

    static readonly Gen<string> Paths = Gen.OneOf(
        Gen.OneOf("a", "A", "b", "/", "\\", "#", ".", " ", ":", "é", "🦊", "_", "con", "NUL", "COM¹", "candidates.json", "~", "\ud800", "\u0001", "x", ".jpg", ".JPG").Array[1, 12].Select(string.Concat),
        Gen.Select(Gen.Char.Array[1, 40].Select(c => new string(c)), Gen.Int[1, 30], (text, times) => string.Concat(Enumerable.Repeat(text, times))));

    [Theory]
    [InlineData("a/b/c.jpg", "a#b#c.jpg")]
    [InlineData("c.jpg", "c.jpg")]
    [InlineData("ségou/c d.jpg", "ségou#c d.jpg")]
    public void A_plain_path_keeps_its_words(string path, string name) => Assert.Equal(name, FlatNames.For([path])[path]);

    [Theory]
    [InlineData("a#b.jpg")]
    [InlineData("a\\b.jpg")]
    [InlineData("a:b.jpg")]
    [InlineData("con.jpg")]
    [InlineData("con .jpg")]
    [InlineData("COM¹.jpg")]
    [InlineData("candidates.json")]
    [InlineData(".hidden")]
    [InlineData("b.jpg.")]
    [InlineData("b~0123456789abcdef.jpg")]
    [InlineData("")]
    public void A_path_that_could_be_taken_for_another_gets_a_hash(string path) => Assert.Matches("~[0-9a-f]{16}", FlatNames.For([path])[path]);

    [Fact]
    public void Names_that_differ_only_in_case_both_get_a_hash()
    {
        var names = FlatNames.For(["a/B.jpg", "a/b.jpg", "c.jpg"]);

        Assert.Equal([true, true, false], names.Values.Select(n => n.Contains('~')));
    }

    [Fact]
    public void No_two_paths_share_a_name_whatever_the_case() => Paths.Array[1, 30].Sample(paths =>
    {
        var names = FlatNames.For(paths);

        Assert.Equal(paths.Distinct(StringComparer.Ordinal).Count(), names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    });

    [Fact]
    public void The_hash_of_one_path_is_never_the_name_of_another() => Paths.Array[1, 10].Sample(paths =>
    {
        string[] both = [.. paths, .. FlatNames.For(paths).Values];

        Assert.Equal(both.Distinct().Count(), FlatNames.For(both).Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    });

    [Fact]
    public void Every_name_is_one_that_Windows_takes() => Paths.Array[1, 10].Sample(paths => Assert.All(FlatNames.For(paths).Values, name =>
    {
        Assert.DoesNotContain(name, c => c < ' ' || "<>:\"/\\|?*".Contains(c));
        Assert.False(name.EndsWith('.') || name.EndsWith(' ') || name.StartsWith('.'), name);
        Assert.DoesNotMatch("(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *([.]|$)", name);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, LongestName);
    }));

    [Fact]
    public void The_order_of_the_paths_does_not_matter() => Paths.Array[1, 20].Sample(paths =>
        Assert.Equal(FlatNames.For(paths).OrderBy(n => n.Key, StringComparer.Ordinal), FlatNames.For(Enumerable.Reverse(paths)).OrderBy(n => n.Key, StringComparer.Ordinal)));

    [Fact]
    public void A_very_long_path_keeps_its_end()
    {
        var path = string.Concat(Enumerable.Repeat("ältere Bilder/", 5_000)) + "last.jpg";

        Assert.Matches("last~[0-9a-f]{16}[.]jpg$", FlatNames.For([path])[path]);
    }
}
