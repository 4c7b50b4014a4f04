using HeroImages.Web.Sittings;

namespace HeroImages.Web.Tests.Sittings;

public class RaterNameTests
{
    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("  Ann \t  Löwe ", "Ann Löwe")]
    [InlineData("李 雷", "李 雷")]
    [InlineData("=1+1", "=1+1")]
    public void Names_are_kept_without_needless_blanks(string name, string kept) => Assert.Equal(kept, RaterName.Of(name, []).Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OpenAI")]
    [InlineData("a\u0000b")]
    [InlineData("a\u200bb")]
    [InlineData("a\u202eb")]
    [InlineData("a\ud800b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_name_or_would_be_taken_for_something_else_is_refused(string? name)
    {
        var (kept, refusal) = RaterName.Of(name, []);

        Assert.Null(kept);
        Assert.NotEmpty(refusal!);
    }

    [Fact]
    public void Where_the_pictures_are_split_only_those_names_may_come()
    {
        Assert.Equal("Ann", RaterName.Of(" Ann ", ["Ann", "Bob"]).Name);
        Assert.Null(RaterName.Of("Eve", ["Ann", "Bob"]).Name);
    }
}
