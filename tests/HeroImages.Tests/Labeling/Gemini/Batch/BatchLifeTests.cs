using HeroImages.Emulators.Serving;
using HeroImages.Labeling;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

public class BatchLifeTests
{
    [Theory]
    [InlineData(100, BatchInput.Inline)]
    [InlineData(0, BatchInput.File)]
    public async Task A_job_goes_out_and_comes_home(int mostInline, BatchInput input)
    {
        await using var world = await BatchWorld.StartAsync();

        var done = await world.SubmitAsync(world.Pictures(5), BatchWorld.InlineUpTo(mostInline));
        await world.WaitAsync();

        Assert.Equal((5, 5, 1), (done.Pictures, done.Sent, done.Jobs.Count));
        Assert.Equal((5, 5, 0, 0), (world.Report.Pictures, world.Report.Rated, world.Report.Failed, world.Report.OpenJobs));
        Assert.Equal((input, BatchJobState.Collected), (world.Jobs[0].Input, world.Jobs[0].State));
        Assert.All(world.Ratings, r => Assert.InRange(r.Answer.Value!.Value, 0, 10));
    }

    [Fact]
    public async Task Many_pictures_go_in_several_jobs_and_each_once()
    {
        await using var world = await BatchWorld.StartAsync();

        await world.SubmitAsync(world.Pictures(10), BatchWorld.InlineUpTo(2, partSize: 4));
        await world.WaitAsync();

        Assert.Equal([4, 4, 2], world.Jobs.Select(j => j.Entries.Count));
        Assert.Equal([BatchInput.File, BatchInput.File, BatchInput.Inline], world.Jobs.Select(j => j.Input));
        Assert.Equal((10, 0), (world.Report.Rated, world.Emulator.Counters.ChargedTwice));
    }

    [Fact]
    public async Task What_has_a_rating_or_is_on_its_way_is_not_sent_again()
    {
        await using var world = await BatchWorld.StartAsync();
        var pictures = world.Pictures(6);
        await world.SubmitAsync([.. pictures.Take(2)]);
        await world.WaitAsync();
        await world.SubmitAsync([.. pictures.Take(4)]);

        var done = await world.SubmitAsync(pictures);

        Assert.Equal((2, 2, 2), (done.RatedBefore, done.OnTheWay, done.Sent));
    }

    [Fact]
    public async Task Live_and_batch_ratings_are_by_the_same_rater()
    {
        await using var world = await BatchWorld.StartAsync();
        using var http = RaterHttp.Create();

        var live = GeminiRater.Create(http, world.Endpoint, "models/gemini-3.5-flash-lite", new ChatRaterSetup()).Id;

        Assert.Equal(live, (BatchWorld.Setup() with { Model = "models/gemini-3.5-flash-lite" }).Rater(ModelCatalog.Shipped));
    }

    [Fact]
    public async Task A_batch_costs_half()
    {
        await using var world = await BatchWorld.StartAsync();

        await world.SubmitAsync(world.Pictures(1));
        await world.WaitAsync();

        var answer = Assert.Single(world.Ratings).Answer;
        var live = ModelCatalog.Shipped.Find("gemini-3.5-flash-lite")!.PriceOn(DateOnly.FromDateTime(DateTime.UtcNow))!.Of(answer.InputTokens!.Value, answer.OutputTokens!.Value);
        Assert.Equal(live / 2, answer.CostUsd);
    }

    [Fact]
    public async Task Private_pictures_stay_and_copies_go_once()
    {
        await using var world = await BatchWorld.StartAsync();
        var pictures = world.Pictures(3);

        var done = await world.SubmitAsync([pictures[0] with { Private = "there is a person in it" }, pictures[1], pictures[1] with { File = "copy.png" }, pictures[2]]);

        Assert.Equal((1, 1, 2), (done.Private, done.RatedBefore, done.Sent));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_a_failure_and_keeps_nobody_back()
    {
        await using var world = await BatchWorld.StartAsync();
        world.Write("broken.png", [1, 2, 3]);

        var done = await world.SubmitAsync([.. world.Pictures(2), new("gone.png", "gone.png", [])]);

        Assert.Equal((2, 2), (done.Failed, done.Sent));
        Assert.Equal(RatingFailureKind.Unreadable, Assert.Single(world.Ratings).Answer.Failure!.Kind);
    }

    [Fact]
    public async Task Ratings_of_another_journal_are_taken_over()
    {
        await using var world = await BatchWorld.StartAsync();
        await using var elsewhere = await BatchWorld.StartAsync();
        await elsewhere.SubmitAsync(elsewhere.Pictures(2));
        await elsewhere.WaitAsync();

        var done = await world.RunAsync(run => run.SubmitAsync(world.Pictures(3), BatchWorld.Setup() with { Also = new(elsewhere.Ratings) }));

        Assert.Equal((2, 1, 2), (done.RatedBefore, done.Sent, world.Ratings.Count));
    }

    [Fact]
    public async Task Only_what_fits_the_budget_at_the_worst_is_sent()
    {
        await using var world = await BatchWorld.StartAsync();

        var stop = await Assert.ThrowsAsync<RaterStoppedException>(() => world.RunAsync(run => run.SubmitAsync(world.Pictures(2), BatchWorld.Setup() with { MaxCost = 0.001m })));

        Assert.True(stop.IsPause);
        Assert.Empty(world.Jobs);
        Assert.Equal(0, world.Creations);
        Assert.Empty(Directory.EnumerateFiles(world.Out, "batch-*"));
    }

    [Fact]
    public async Task The_key_is_in_no_file_and_no_address()
    {
        await using var world = await BatchWorld.StartAsync();
        await world.SubmitAsync(world.Pictures(3), BatchWorld.InlineUpTo(0));
        await world.WaitAsync();

        Assert.All(Directory.EnumerateFiles(world.Out).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)), f => Assert.DoesNotContain("test-key", File.ReadAllText(f), StringComparison.Ordinal));
        Assert.All(world.Emulator.Log.Where(e => e.Operation != Operation.Served), e => Assert.Equal(e.Operation == Operation.UploadData ? "none" : "header", e.KeyPlace));
    }

    [Fact]
    public async Task Requests_are_deleted_when_the_job_exists_and_its_upload_when_it_is_home()
    {
        await using var world = await BatchWorld.StartAsync();

        await world.SubmitAsync(world.Pictures(3), BatchWorld.InlineUpTo(0));
        await world.WaitAsync();

        Assert.Empty(Directory.EnumerateFiles(world.Out, "*.requests.jsonl*"));
        Assert.Single(Directory.EnumerateFiles(world.Out, "*.results.jsonl"));
        Assert.Single(world.Emulator.Log.Of(Operation.FileDelete));
    }
}
