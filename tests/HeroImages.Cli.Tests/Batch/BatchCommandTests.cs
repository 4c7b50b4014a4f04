using HeroImages.Emulators.Serving;

namespace HeroImages.Cli.Tests.Batch;

public class BatchCommandTests
{
    [Fact]
    public async Task Submit_and_wait_brings_the_ratings_home()
    {
        await using var place = await BatchPlace.StartAsync(5);

        var run = place.Submit("--wait", "--poll", "0.1", "--json", "--part-size", "2").Done();

        Assert.Equal((3, 5, 0), (run.Json.GetProperty("jobs").GetInt32(), run.Json.GetProperty("rated").GetInt32(), run.Json.GetProperty("failed").GetInt32()));
        Assert.Equal(5, File.ReadLines(Path.Combine(place.Out, "ratings.jsonl")).Count());
        Assert.Contains("5 pictures to rate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_sent()
    {
        await using var place = await BatchPlace.StartAsync(2);

        var run = place.Batch("submit", "pictures");

        Assert.Equal((2, 0), (run.ExitCode, place.Creations.Count));
        Assert.Contains("--yes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_the_budget_at_the_worst_is_a_pause()
    {
        await using var place = await BatchPlace.StartAsync(3);

        var run = place.Submit("--max-cost", "0.01");

        Assert.Equal((4, 0), (run.ExitCode, place.Creations.Count));
        Assert.Contains("--max-cost", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_list_tell_of_open_jobs_and_collect_leaves_them()
    {
        await using var place = await BatchPlace.StartAsync(3, jobSeconds: 1_000);
        place.Submit().Done();

        var status = place.Batch("status", "--json").Done().Json[0];
        var list = place.Batch("list", "--remote").Done();
        var collect = place.Batch("collect");

        Assert.Equal(("submitted", "pending", 3), (status.GetProperty("state").GetString(), status.GetProperty("remote_state").GetString(), status.GetProperty("pictures").GetInt32()));
        Assert.Contains(status.GetProperty("job").GetString()!, list.Out, StringComparison.Ordinal);
        Assert.Equal(4, collect.ExitCode);
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_says_that_the_job_goes_on_and_how_to_cancel_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        await using var place = await BatchPlace.StartAsync(2, jobSeconds: 1_000);
        var run = place.Start("submit", "pictures", "--yes", "--wait", "--poll", "0.1");
        run.WaitUntil(_ => place.Emulator.Log.Of(Operation.BatchGet).Count > 1);

        run.PressCtrlC();
        var ended = run.Wait();

        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("The jobs go on", ended.Error, StringComparison.Ordinal);
        Assert.Contains("hero batch cancel --out out", ended.Error, StringComparison.Ordinal);
        Assert.Contains("hero batch resume --out out", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("test-key", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_job_is_no_success_and_its_pictures_can_be_sent_again()
    {
        await using var place = await BatchPlace.StartAsync(4, jobSeconds: 1_000);
        place.Submit().Done();
        place.Batch("cancel").Done();
        Assert.Equal(3, place.Batch("resume", "--poll", "0.1").ExitCode);
        place.Emulator.Settings.BatchPendingSeconds = place.Emulator.Settings.BatchRunSeconds = 0;

        var run = place.Batch("resume", "--resubmit", "--yes", "--poll", "0.1", "--json").Done();

        Assert.Equal((3, 4), (run.Json.GetProperty("jobs").GetInt32(), run.Json.GetProperty("rated").GetInt32()));
        Assert.Contains("4 pictures of jobs that are over have no rating", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_in_which_all_failed_is_no_success()
    {
        await using var place = await BatchPlace.StartAsync(3);
        place.Emulator.Scenario("batch-all-failed");

        var run = place.Submit("--wait", "--poll", "0.1");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("3 without a rating", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_job_that_is_not_there_is_refused()
    {
        await using var place = await BatchPlace.StartAsync(1);

        Assert.Contains("no open job", place.Batch("cancel", "hero-1").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_jobs_needs_no_key_and_no_service()
    {
        await using var place = await BatchPlace.StartAsync(1);

        Assert.Contains("no jobs", place.Batch("status").Done().Out, StringComparison.Ordinal);
        Assert.Empty(place.Emulator.Log);
    }
}
