using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Tests.Examples;

public sealed class ExampleBuilderTests : IDisposable
{
    static readonly RaterId Ann = new("ann", null, "heroes@1");
    static readonly RaterId Bob = new("bob", null, "heroes@1");

    readonly TempFolder _folder = new();
    int _given;

    public ExampleBuilderTests()
    {
        for (var i = 0; i < 10; i++)
        {
            _folder.Write($"images/{i}.jpg", [1]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void People_are_averaged_and_each_example_says_who_said_what()
    {
        var example = Assert.Single(Build(Given(0, Ann, 4), Given(0, Bob, 7)).Examples);

        Assert.Equal((5.5, 5.5, 1.0), (example.Target, example.PeopleValue, example.Weight));
        Assert.Equal((4.0, 7.0), (example.Values[Ann], example.Values[Bob]));
        Assert.Equal(5.5, ScoreHistogram.Mean(example.Histogram), 0.05);
    }

    [Fact]
    public void A_reject_without_a_value_is_the_worst_and_said()
    {
        var set = Build(Given(1, Ann, null) with { Marks = [PictureMark.Reject] });

        Assert.Equal(0, Assert.Single(set.Examples).Target);
        Assert.Contains(set.Notes, note => note.StartsWith("1 pictures were rejected", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_a_person_is_not_sure_of_counts_half()
    {
        var example = Assert.Single(Build(Given(0, Ann, 2) with { Marks = [PictureMark.Unsure] }, Given(0, Bob, 8)).Examples);

        Assert.Equal(6, example.Target);
        Assert.Equal(1, example.Weight);
    }

    [Fact]
    public void Failures_missing_pictures_and_marks_alone_are_left_out_and_said()
    {
        var failed = Given(0, Ann, null) with { Answer = new() { Failure = new(RatingFailureKind.Unreadable, "broken") } };

        var set = Build(failed, Given(99, Ann, 5), Given(2, Ann, null) with { Marks = [PictureMark.Favourite] });

        Assert.Empty(set.Examples);
        Assert.Equal(3, set.Notes.Count);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_folder_is_no_picture()
    {
        _folder.Write("secret.jpg", [1]);

        var set = Build(Given(0, Ann, 5) with { File = "../secret.jpg" });

        Assert.Empty(set.Examples);
    }

    [Fact]
    public void The_technical_rater_teaches_nothing()
    {
        var set = Build(Given(0, new("technical", null, "technical@1"), 5));

        Assert.Empty(set.Examples);
        Assert.Contains("has no taste", set.Raters[0].How, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_are_kept_as_pairs_unless_withdrawn_or_missing()
    {
        var kept = Verdict("v1", 3, 4) with { Burst = "s" };

        var set = ExampleBuilder.Build(new([]), [kept, Verdict("v2", 3, 5), Verdict("v3", 3, 99), Verdict("v4", 3, 5) with { Withdraws = "v2", Choice = null }], null, _folder["images"]);

        var pair = Assert.Single(set.Pairs);
        Assert.Equal((true, PairChoice.First, "4.jpg"), (pair.IsBurst, pair.Choice, pair.Second.Facts.File));
        Assert.Equal(["1 pairs name a picture that is not in the folder of images and were left out."], set.Notes);
    }

    ExampleSet Build(params Rating[] ratings) => ExampleBuilder.Build(new(ratings), [], null, _folder["images"]);

    static PairVerdict Verdict(string id, int first, int second) => new()
    {
        VerdictId = id,
        First = new(MadeExamples.Sha(first), $"{first}.jpg"),
        Second = new(MadeExamples.Sha(second), $"{second}.jpg"),
        Choice = PairChoice.First,
        Rater = Ann,
        At = default,
    };

    Rating Given(int picture, RaterId rater, double? value) => new()
    {
        RatingId = $"r{++_given}",
        ImageSha256 = MadeExamples.Sha(picture),
        File = $"{picture}.jpg",
        Rater = rater,
        Answer = new() { Value = value },
        At = DateTimeOffset.UnixEpoch,
    };
}
