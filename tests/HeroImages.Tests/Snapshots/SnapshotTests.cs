namespace HeroImages.Tests;

public sealed class SnapshotTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_approved_text_beside_the_test_matches_whatever_its_line_endings() =>
        Snapshot.Match("one line\r\nand another");

    [Fact]
    public void A_text_that_is_not_approved_yet_is_written_down_and_fails()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Match("a\nb", accept: false));

        Assert.StartsWith("SomeTests.Member.verified.txt does not exist yet:", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n", File.ReadAllText(_folder["SomeTests.Member.received.txt"]));
    }

    [Fact]
    public void A_text_that_differs_fails_and_shows_the_lines()
    {
        _folder.Write("SomeTests.Member.verified.txt", "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");

        var failure = Assert.ThrowsAny<Exception>(() => Match("1\n2\n3\nfour\n5\n6\n", accept: false));

        Assert.Contains("line 4:\n  2\n  3\n- 4\n+ four\n  5\n  6\n", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("run the test once more with HERO_ACCEPT_SNAPSHOTS=1.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_approves_the_text_and_removes_what_was_received()
    {
        Assert.ThrowsAny<Exception>(() => Match("a", accept: false));

        Match("a", accept: true);
        Match("a", accept: false);

        Assert.Equal(["SomeTests.Member.verified.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a", "a\nb", "line 2:\n  a\n+ b")]
    [InlineData("a\na", "a", "line 2:\n  a\n- a")]
    [InlineData("", "x", "line 1:\n- \n+ x")]
    public void A_difference_is_shown_with_its_line(string before, string after, string diff) => Assert.Equal(diff, TextDiff.Of(before, after));

    void Match(string text, bool accept) => Snapshot.Match(text, accept, _folder["SomeTests.cs"], "Member");
}
