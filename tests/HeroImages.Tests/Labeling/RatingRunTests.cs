using HeroImages.Labeling;
using HeroImages.Tests.Labeling.Chat;

namespace HeroImages.Tests.Labeling;

public sealed class RatingRunTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_rated_is_not_asked_again()
    {
        var rater = new CountingRater();

        Assert.Equal((3, 0), Counts(await Run(rater, Pictures(3))));
        Assert.Equal((2, 3), Counts(await Run(rater, Pictures(5))));

        Assert.Equal(5, rater.Asked);
    }

    [Fact]
    public async Task A_picture_under_two_names_is_rated_once()
    {
        var rater = new CountingRater();
        var pictures = Pictures(1).Append(new("copy.jpg", _folder.Write("copy.jpg", MadePictures.Jpeg(0)), [])).ToList();

        var report = await Run(rater, pictures);

        Assert.Equal((1, 1), Counts(report));
        Assert.Equal(1, rater.Asked);
    }

    [Fact]
    public async Task What_another_journal_has_is_used_and_written_here_under_its_own_id()
    {
        var rater = new CountingRater();
        await Run(rater, Pictures(2), "first");
        var paid = JournalReader.Read(_folder["first"]);

        var report = await Run(rater, Pictures(2), "second", new(paid));

        Assert.Equal((0, 2), Counts(report));
        Assert.Equal(paid.Select(r => r.RatingId).Order(), JournalReader.Read(_folder["second"]).Select(r => r.RatingId).Order());
    }

    [Fact]
    public async Task A_rater_that_cannot_go_on_ends_the_run_and_keeps_what_there_is()
    {
        var rater = new CountingRater { StopAfter = 4 };

        var report = await Run(rater, Pictures(20));

        Assert.Equal((true, "enough"), (report.IsPause, report.Stopped));
        Assert.Equal((4, 16), (report.Rated, report.Left));
        Assert.Equal(4, JournalReader.Read(_folder["out"]).Count);
    }

    [Fact]
    public async Task Failures_in_a_row_end_the_run_before_all_pictures_are_spoilt()
    {
        var rater = new CountingRater { Answer = _ => new() { Failure = new(RatingFailureKind.Failed, "made") } };

        var report = await Run(rater, Pictures(40));

        Assert.InRange(report.Failed, 20, 24);
        Assert.Contains("made", report.Stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_counted_and_stops_nothing()
    {
        var report = await Run(new CountingRater(), [new("gone.jpg", _folder["gone.jpg"], []), .. Pictures(2)]);

        Assert.Equal((2, 1), (report.Rated, report.Failed));
        Assert.Equal("unreadable: there is no such file", Assert.Single(report.Failures).Failure);
    }

    [Fact]
    public async Task A_private_picture_is_held_back_unless_asked_for()
    {
        var pictures = Pictures(3).Select((p, i) => p with { Private = i == 1 ? "there is a person in it" : null }).ToList();

        var held = await Run(new CountingRater(), pictures, "a");
        var sent = await Run(new CountingRater(), pictures, "b", includePrivate: true);

        Assert.Equal((2, 1), (held.Rated, held.Private));
        Assert.Equal((3, 0), (sent.Rated, sent.Private));
    }

    async Task<RatingReport> Run(CountingRater rater, IReadOnlyList<RatingPicture> pictures, string folder = "out", RatingIndex? also = null, bool includePrivate = false)
    {
        using var journal = RatingJournal.Open(_folder[folder]);
        var run = new RatingRun(rater, journal, TimeProvider.System) { Also = also ?? new([]) };
        return await run.RateAsync(pictures, new() { Concurrency = 4, IncludePrivate = includePrivate }, cancel: TestContext.Current.CancellationToken);
    }

    static (int Rated, int Before) Counts(RatingReport report) => (report.Rated, report.RatedBefore);

    List<RatingPicture> Pictures(int count) => [.. Enumerable.Range(0, count).Select(i => new RatingPicture($"{i}.jpg", _folder.Write($"{i}.jpg", MadePictures.Jpeg(i * 5)), []))];

    /// <summary>Rates everything 5, and counts.</summary>
    sealed class CountingRater : IRater
    {
        int _asked;

        public int Asked => _asked;

        public int StopAfter { get; init; } = int.MaxValue;

        public Func<RatingSubject, RatingAnswer> Answer { get; init; } = _ => new() { Value = 5 };

        public RaterId Id { get; } = new("made", null, "made@0");

        public async Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default)
        {
            await Task.Yield();
            return Interlocked.Increment(ref _asked) <= StopAfter ? Answer(subject) : throw new RaterStoppedException("enough", isPause: true);
        }
    }
}
