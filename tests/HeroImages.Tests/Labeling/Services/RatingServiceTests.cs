using HeroImages.Labeling;
using HeroImages.Labeling.Services;

namespace HeroImages.Tests.Labeling.Services;

/// <summary>Services without a key and without servers, on the emulators that the build has made.</summary>
public sealed class RatingServiceTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly Project _project = Project.Read(Repository.Path("data-sample/hero.json"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_key_an_emulator_of_Gemini_rates_for_nothing_and_its_name_says_so()
    {
        using var gemini = await RatingService.GeminiAsync(_folder.Path, cancel: TestContext.Current.CancellationToken);

        var report = await gemini.RateAsync(Pictures(2), _folder["ratings"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal((ServiceRung.Emulator, 2, 0m), (gemini.Rung, report.Rated, report.CostUsd));
        Assert.All(RatingBook.Read(_folder["ratings"]).Standing, rating => Assert.StartsWith("gemini emulated ", rating.Rater.Title, StringComparison.Ordinal));
        Assert.NotNull(await gemini.EstimateAsync(Pictures(2), cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_batch_of_the_emulator_is_sent_and_brought_home_and_another_is_cancelled()
    {
        using var gemini = await RatingService.GeminiAsync(_folder.Path, cancel: TestContext.Current.CancellationToken);

        var sent = await gemini.SubmitBatchAsync(Pictures(3), _folder["batch"], 1m, cancel: TestContext.Current.CancellationToken);
        var done = await gemini.ResumeBatchAsync(_folder["batch"], cancel: TestContext.Current.CancellationToken);
        await gemini.SubmitBatchAsync([.. Pictures(6).Skip(3)], _folder["batch"], 1m, cancel: TestContext.Current.CancellationToken);
        var cancelled = await gemini.CancelBatchAsync(_folder["batch"], TestContext.Current.CancellationToken);

        Assert.Equal((3, 3, 0, 1), (sent.Waiting, done.Rated, done.OpenJobs, cancelled));
        Assert.Equal(0m, done.CostUsd);
        Assert.All(RatingBook.Read(_folder["batch"]).Standing, rating => Assert.StartsWith("gemini emulated ", rating.Rater.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Local_models_without_a_server_are_emulated()
    {
        var nowhere = new Uri("http://127.0.0.1:9");
        using var ollama = await RatingService.OllamaAsync(_folder.Path, server: nowhere, cancel: TestContext.Current.CancellationToken);
        using var vllm = await RatingService.OpenAiAsync(_folder.Path, server: nowhere, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(1, (await ollama.RateAsync(Pictures(1), _folder["ollama"], cancel: TestContext.Current.CancellationToken)).Rated);
        Assert.Equal(1, (await vllm.RateAsync(Pictures(1), _folder["vllm"], cancel: TestContext.Current.CancellationToken)).Rated);
        Assert.Contains("its values say nothing", vllm.ToHtml(), StringComparison.OrdinalIgnoreCase);
    }

    List<RatingPicture> Pictures(int count) => [.. PictureList.Read(_project.ImageFolder!, recursive: true).Where(p => new FileInfo(p.Path).Length > 10_000).Take(count)];
}
