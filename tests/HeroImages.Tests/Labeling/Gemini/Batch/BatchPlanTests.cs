using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

/// <summary>Decisions that need no service: how large parts become, how they travel, how often to look.</summary>
public class BatchPlanTests
{
    [Theory]
    [InlineData(0, 0, 9_999, true)]
    [InlineData(1, 900, 100, true)]
    [InlineData(1, 900, 101, false)]
    [InlineData(2, 10, 10, false)]
    public void A_part_is_full_by_requests_or_bytes_but_takes_at_least_one(int requests, long bytes, long next, bool fits) =>
        Assert.Equal(fits, new BatchLimits { MostRequests = 2, MostBytes = 1_000 }.Fits(requests, bytes, next));

    [Theory]
    [InlineData(100, 15_000_000, BatchInput.Inline)]
    [InlineData(101, 1, BatchInput.File)]
    [InlineData(1, 15_000_001, BatchInput.File)]
    public void Small_parts_travel_within_the_call(int requests, long bytes, BatchInput input) => Assert.Equal(input, new BatchLimits().InputOf(requests, bytes));

    [Fact]
    public void Looks_become_rarer_up_to_five_minutes()
    {
        var pauses = Enumerable.Range(0, 12).Aggregate(new List<TimeSpan> { TimeSpan.FromSeconds(30) }, (all, _) => [.. all, PollPlan.Next(all[^1])]);

        Assert.Equal(TimeSpan.FromSeconds(45), pauses[1]);
        Assert.Equal(TimeSpan.FromMinutes(5), pauses[^1]);
        Assert.Equal(pauses.Order(), pauses);
    }

    [Fact]
    public void The_same_result_has_the_same_id_whenever_it_is_read()
    {
        Assert.Equal(ResultJudge.IdOf("batches/a", "key"), ResultJudge.IdOf("batches/a", "key"));
        Assert.NotEqual(ResultJudge.IdOf("batches/a", "key"), ResultJudge.IdOf("batches/b", "key"));
    }

    [Theory]
    [InlineData(10, 4, true)]
    [InlineData(10, 4.01, false)]
    public void Open_jobs_count_into_the_budget_at_their_worst(double limit, double next, bool fits)
    {
        void Require() => BatchBudget.Require((decimal)limit, [], [Job(BatchJobState.Submitted, 6), Job(BatchJobState.Collected, 100)], (decimal)next);

        Assert.Equal(fits, Record.Exception(Require) is not RaterStoppedException);
    }

    [Fact]
    public void A_price_that_is_not_known_fits_no_budget() => Assert.Throws<RaterStoppedException>(() => BatchBudget.Require(10, [], [], null));

    static BatchJob Job(BatchJobState state, decimal worst) => new()
    {
        Run = "run",
        Part = 1,
        BaseUrl = "",
        Model = "m",
        Rater = new("gemini", "m", "heroes"),
        Rubric = HeroImages.Labeling.Rubrics.RubricFiles.Get("heroes"),
        Settings = new(),
        Picture = new(),
        State = state,
        Input = BatchInput.Inline,
        Created = DateTimeOffset.UnixEpoch,
        WorstUsd = worst,
        Entries = [new("a", "a.jpg", "/a.jpg")],
    };
}
