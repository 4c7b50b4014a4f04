using HeroImages.Emulators.Serving;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

/// <summary>What a process leaves behind when it ends at the wrong moment, and what the next one makes of it.</summary>
public class BatchResumeTests
{
    [Fact]
    public async Task A_job_that_was_only_prepared_is_submitted()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("no-credit", first: 1, operation: Operation.BatchCreate);
        var stop = await Assert.ThrowsAsync<RaterStoppedException>(() => world.SubmitAsync(world.Pictures(3)));
        Assert.Equal((true, BatchJobState.Prepared), (stop.IsPause, world.Jobs[0].State));

        await world.WaitAsync();

        Assert.Equal((3, 1), (world.Report.Rated, world.Creations));
    }

    [Fact]
    public async Task A_job_that_was_created_without_our_knowing_is_found_by_its_name()
    {
        await using var world = await BatchWorld.StartAsync();
        await world.SubmitAsync(world.Pictures(3));
        world.Leave(world.Jobs[0] with { State = BatchJobState.Submitting, RemoteName = null });

        await world.WaitAsync();

        Assert.Equal((3, 1), (world.Report.Rated, world.Creations));
    }

    [Fact]
    public async Task Results_that_were_half_written_are_written_to_the_end_once()
    {
        await using var world = await BatchWorld.StartAsync();
        await world.SubmitAsync(world.Pictures(4));
        await world.WaitAsync();
        var journal = Path.Combine(world.Out, "ratings.jsonl");
        File.WriteAllLines(journal, File.ReadAllLines(journal)[..2]);
        world.Leave(world.Jobs[0] with { State = BatchJobState.Submitted });

        await world.WaitAsync();

        Assert.Equal((4, 4), (world.Ratings.Count, world.Ratings.Select(r => r.RatingId).Distinct().Count()));
    }

    [Fact]
    public async Task A_job_given_up_is_looked_at_once_more_before_its_pictures_are_paid_for_again()
    {
        await using var world = await BatchWorld.StartAsync();
        var pictures = world.Pictures(3);
        await world.SubmitAsync(pictures);
        world.Leave(world.Jobs[0] with { State = BatchJobState.Ended, Finished = DateTimeOffset.UtcNow });
        await Task.Delay(100, TestContext.Current.CancellationToken);

        var again = await world.SubmitAsync(pictures);

        Assert.Equal((0, 3, 1), (again.Sent, world.Report.Rated, world.Creations));
    }

    [Fact]
    public async Task A_job_that_the_service_does_not_know_ends_the_waiting_and_is_given_up_on_request_only()
    {
        await using var world = await BatchWorld.StartAsync();
        await world.SubmitAsync(world.Pictures(3));
        world.Leave(world.Jobs[0] with { RemoteName = "batches/nobody" });
        var stop = await Assert.ThrowsAsync<RaterStoppedException>(world.WaitAsync);
        Assert.Equal((false, BatchJobState.Submitted), (stop.IsPause, world.Jobs[0].State));

        await world.RunAsync(run => run.ResubmitAsync(null, null));
        await world.WaitAsync();

        Assert.Equal(3, world.Report.Rated);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_waiting()
    {
        await using var world = await BatchWorld.StartAsync();
        await world.SubmitAsync(world.Pictures(2));
        world.Emulator.Scenario("bad-key", operation: Operation.BatchGet);

        var stop = await Assert.ThrowsAsync<RaterStoppedException>(world.WaitAsync);

        Assert.False(stop.IsPause);
        Assert.DoesNotContain("test-key", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creations_that_are_refused_for_long_end_in_a_pause()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("rate-limit-bare", first: 100, operation: Operation.BatchCreate);

        var stop = await Assert.ThrowsAsync<RaterStoppedException>(() => world.SubmitAsync(world.Pictures(2)));

        Assert.True(stop.IsPause);
        Assert.Equal((BatchJobState.Prepared, 0), (world.Jobs[0].State, world.Creations));
    }

    [Fact]
    public async Task A_picture_that_became_another_one_is_not_sent_again()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Emulator.Scenario("batch-failed", first: 1);
        await world.SubmitAsync(world.Pictures(2));
        await world.WaitAsync();
        world.Write("0000.png", NoisePictures.Png(99));

        var again = await world.RunAsync(run => run.ResubmitAsync(null, null));

        Assert.Equal((1, 1), (again.Sent, again.Failed));
    }

    [Fact]
    public async Task A_cancelled_job_is_collected_as_far_as_it_came()
    {
        await using var world = await BatchWorld.StartAsync(jobSeconds: 60);
        using var http = RaterHttp.Create();
        await world.SubmitAsync(world.Pictures(4));
        world.Emulator.Clock.Advance(TimeSpan.FromSeconds(40));

        await new BatchService(http, world.Endpoint, TimeProvider.System).CancelAsync(world.Jobs[0]);
        await world.WaitAsync();

        Assert.Equal(BatchJobState.Collected, world.Jobs[0].State);
        Assert.InRange(world.Report.Rated, 1, 3);
        Assert.Contains("it was cancelled", world.Jobs[0].Remarks);
    }

    [Fact]
    public async Task Two_processes_do_not_work_in_one_folder()
    {
        await using var world = await BatchWorld.StartAsync();
        using var folder = BatchFolder.Open(world.Out);

        Assert.Throws<InputException>(() => BatchFolder.Open(world.Out));
    }
}
