using HeroImages.Emulators.Serving;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

/// <summary>What may go wrong at the service, one thing at a time.</summary>
public class BatchFaultTests
{
    const int Count = 12;

    [Theory]
    [InlineData("batch-shuffled", false)]
    [InlineData("batch-shuffled", true)]
    [InlineData("batch-job-state", false)]
    [InlineData("batch-job-state", true)]
    [InlineData("batch-flat", false)]
    [InlineData("batch-flat", true)]
    [InlineData("batch-duplicate", false)]
    [InlineData("batch-duplicate", true)]
    [InlineData("batch-foreign", false)]
    [InlineData("batch-foreign", true)]
    [InlineData("batch-no-metadata", false)]
    [InlineData("poll-flaky", false)]
    [InlineData("create-lost", false)]
    [InlineData("create-lost", true)]
    [InlineData("result-cut", true)]
    [InlineData("result-crlf", true)]
    [InlineData("result-no-final-newline", true)]
    [InlineData("upload-no-status", true)]
    [InlineData("upload-cut", true)]
    [InlineData("upload-processing", true)]
    public async Task Nothing_is_lost_and_nothing_is_charged_twice(string fault, bool asFile)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario(fault);

        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(asFile ? 0 : 100));
        await world.WaitAsync();

        Assert.True(world.Report is { Rated: Count, Failed: 0 }, string.Join("\n", world.Notes.Concat(world.Report.Failures.Select(f => f.Failure))));
        Assert.Equal((1, 0), (world.Creations, world.Emulator.Counters.ChargedTwice));
    }

    [Theory]
    [InlineData("reset", Operation.BatchCreate)]
    [InlineData("overloaded", Operation.BatchCreate)]
    [InlineData("internal", Operation.BatchCreate)]
    [InlineData("rate-limit", Operation.BatchCreate)]
    [InlineData("cut-body", Operation.BatchCreate)]
    [InlineData("bad-gateway-html", Operation.BatchGet)]
    [InlineData("cut-body", Operation.BatchGet)]
    [InlineData("overloaded", Operation.UploadStart)]
    [InlineData("overloaded", Operation.UploadData)]
    [InlineData("rate-limit-bare", Operation.Download)]
    public async Task Passing_trouble_passes(string fault, Operation where)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario(fault, first: 1, operation: where);

        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(0));
        await world.WaitAsync();

        Assert.Equal((Count, 0), (world.Report.Rated, world.Emulator.Counters.ChargedTwice));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Partial_failures_stay_failures_and_can_be_sent_again_alone(bool asFile)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("batch-partial", first: 1);
        var pictures = world.Pictures(Count);
        await world.SubmitAsync(pictures, BatchWorld.InlineUpTo(asFile ? 0 : 100));
        await world.WaitAsync();
        Assert.Equal((Count - 5, 5), (world.Report.Rated, world.Report.Failed));

        var again = await world.RunAsync(run => run.ResubmitAsync(null, null));
        await world.WaitAsync();

        Assert.Equal((4, Count - 1, 1), (again.Sent, world.Report.Rated, world.Report.Failed));
        Assert.Equal(RatingFailureKind.Blocked, world.Ratings.Single(r => r.IsFinal && r.Answer.Failure is not null).Answer.Failure!.Kind);
    }

    [Fact]
    public async Task A_job_in_which_all_failed_is_no_success()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("batch-all-failed");

        await world.SubmitAsync(world.Pictures(Count));
        await world.WaitAsync();

        Assert.Equal((0, Count), (world.Report.Rated, world.Report.Failed));
        Assert.All(world.Ratings, r => Assert.False(r.IsFinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Missing_answers_are_failures_that_may_pass(bool asFile)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("batch-missing", first: 1);

        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(asFile ? 0 : 100));
        await world.WaitAsync();

        Assert.Contains(world.Ratings, r => r.Answer.Failure is { Kind: RatingFailureKind.Missing, MayPass: true });
        Assert.Equal(Count, world.Report.Rated + world.Report.Failed);
    }

    [Fact]
    public async Task A_broken_line_costs_its_picture_alone_and_is_told()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("result-garbage-line");

        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(0));
        await world.WaitAsync();

        Assert.InRange(world.Report.Rated, Count - 1, Count);
        Assert.Contains(world.Jobs[0].Remarks, r => r.Contains("no JSON", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("batch-failed", "it failed")]
    [InlineData("batch-quota", "enqueued tokens")]
    [InlineData("batch-expired", "expired")]
    public async Task A_job_without_results_says_why_and_its_pictures_go_again_in_smaller_parts(string fault, string why)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario(fault, first: 1);
        await world.SubmitAsync(world.Pictures(Count));
        await world.WaitAsync();
        Assert.Equal((BatchJobState.Ended, Count), (world.Jobs[0].State, world.Report.Failed));
        Assert.Contains(why, string.Join("; ", world.Jobs[0].Remarks), StringComparison.Ordinal);

        await world.RunAsync(run => run.ResubmitAsync(null, null));
        await world.WaitAsync();

        Assert.Equal([Count, Count / 2, Count / 2], world.Jobs.Select(j => j.Entries.Count));
        Assert.Equal((Count, 0), (world.Report.Rated, world.Emulator.Counters.ChargedTwice));
    }

    [Theory]
    [InlineData("batch-cancelled", false)]
    [InlineData("batch-cancelled", true)]
    [InlineData("batch-cancelled-late", false)]
    [InlineData("batch-cancelled-late", true)]
    public async Task A_cancelled_job_delivers_what_it_has_and_only_the_rest_goes_again(string fault, bool asFile)
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario(fault, first: 1);
        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(asFile ? 0 : 100));
        await world.WaitAsync();
        Assert.Equal((Count / 2, Count / 2), (world.Report.Rated, world.Report.Failed));

        var again = await world.RunAsync(run => run.ResubmitAsync(null, null));
        await world.WaitAsync();

        Assert.Equal((Count / 2, Count, 0), (again.Sent, world.Report.Rated, world.Emulator.Counters.ChargedTwice));
    }

    [Fact]
    public async Task Results_that_are_gone_are_told_and_can_be_asked_for_again()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("result-gone");

        await world.SubmitAsync(world.Pictures(Count), BatchWorld.InlineUpTo(0));
        await world.WaitAsync();

        Assert.Equal((BatchJobState.Ended, Count), (world.Jobs[0].State, world.Report.Failed));
        Assert.Contains("two days", world.Report.Failures[0].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_the_service_cannot_use_is_reported_and_goes_on_later()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("upload-failed-state", first: 1);
        var pictures = world.Pictures(Count);
        var stop = await Assert.ThrowsAsync<RaterStoppedException>(() => world.SubmitAsync(pictures, BatchWorld.InlineUpTo(0)));
        Assert.Contains("FAILED", stop.Message, StringComparison.Ordinal);

        await world.WaitAsync();

        Assert.Equal((Count, 1), (world.Report.Rated, world.Creations));
    }

    [Fact]
    public async Task A_stuck_job_can_be_left_and_seen_again_and_is_told_to_be_old()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("batch-stuck");
        await world.SubmitAsync(world.Pictures(2));
        world.Leave(world.Jobs[0] with { Submitted = DateTimeOffset.UtcNow - TimeSpan.FromHours(30) });

        await world.RunAsync(run => run.CollectAsync());

        Assert.Equal((1, 2), (world.Report.OpenJobs, world.Report.Waiting));
        Assert.Contains(world.Notes, note => note.Contains("older than a day", StringComparison.Ordinal));
    }
}
