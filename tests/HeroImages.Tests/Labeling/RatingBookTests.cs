using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Tests.Labeling;

public class RatingBookTests
{
    static readonly RaterId Ana = new("ana", null, "heroes@1");

    [Fact]
    public void The_last_word_of_a_rater_stands() =>
        Assert.Equal(["second"], Standing(Made("first", 3), Made("second", 5)));

    [Fact]
    public void What_is_withdrawn_does_not_count() =>
        Assert.Equal([], Standing(Made("first", 3), Made("undo", null) with { Withdraws = "first" }));

    [Fact]
    public void A_correction_withdraws_and_stands_itself() =>
        Assert.Equal(["second"], Standing(Made("first", 3), Made("second", 4) with { Withdraws = "first" }));

    [Fact]
    public void A_failure_never_replaces_a_value() =>
        Assert.Equal(["first"], Standing(Made("first", 3), Failed("second")));

    [Fact]
    public void A_failure_stands_until_there_is_a_value()
    {
        Assert.Equal(["first"], Standing(Failed("first")));
        Assert.Equal(["second"], Standing(Failed("first"), Made("second", 3)));
    }

    [Fact]
    public void A_mark_without_a_value_is_a_word_too() =>
        Assert.Equal(["first"], Standing(Made("first", null) with { Marks = [PictureMark.Reject] }));

    [Fact]
    public void A_silent_repeat_stands_apart_and_replaces_nothing()
    {
        var book = new RatingBook([Made("first", 3), Made("again", 7) with { Viewing = new() { Sitting = "s", Order = 60, Kind = ViewingKind.Repeat } }]);

        Assert.Equal(["first"], book.Standing.Select(r => r.RatingId));
        Assert.Equal(["again"], book.Repeats.Select(r => r.RatingId));
    }

    [Fact]
    public void Raters_that_are_called_the_same_get_different_titles()
    {
        RaterId[] raters = [Ana, new("gemini", "flash", "heroes@1", "768px"), new("gemini", "flash", "heroes@1", "1024px")];

        Assert.Equal(["ana", "gemini flash heroes@1 768px", "gemini flash heroes@1 1024px"], RaterId.Titles(raters));
    }

    static Rating Made(string id, double? value) => new()
    {
        RatingId = id,
        ImageSha256 = "aa",
        File = "a.jpg",
        Rater = Ana,
        Answer = new() { Value = value },
        At = DateTimeOffset.UnixEpoch,
    };

    static Rating Failed(string id) => Made(id, null) with { Answer = new() { Failure = new(RatingFailureKind.Failed, "no luck") } };

    static IEnumerable<string> Standing(params Rating[] ratings) => new RatingBook(ratings).Standing.Select(r => r.RatingId);
}
