using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Labeling;
using HeroImages.Labeling.LocalVlm;
using HeroImages.Tests.Labeling.Chat;

namespace HeroImages.Tests.Labeling.LocalVlm;

/// <summary>Raters on servers of one's own, against emulators of Ollama and of an OpenAI-compatible server.</summary>
public sealed class LocalRaterTests : IAsyncLifetime
{
    readonly HurriedClock _clock = new(60);
    readonly HttpClient _http = RaterHttp.Create();
    OllamaEmulator _ollama = null!;
    OpenAiEmulator _openAi = null!;

    public async ValueTask InitializeAsync()
    {
        _ollama = await OllamaEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["gemma3:4b"] });
        _openAi = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["made/vision-8b"] });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _ollama.DisposeAsync();
        await _openAi.DisposeAsync();
    }

    [Fact]
    public async Task Both_give_a_rating_with_reasons_parts_and_tokens_for_nothing()
    {
        foreach (var answer in new[] { await Ollama(), await OpenAi() })
        {
            Assert.True(answer.Failure is null, $"{answer.Failure}");
            Assert.InRange(answer.Value!.Value, 0, 10);
            Assert.Equal((0m, 5, true), (answer.CostUsd, answer.Parts!.Count, answer.InputTokens > 0));
        }
    }

    [Theory]
    [InlineData("ollama-loading")]
    [InlineData("ollama-busy")]
    [InlineData("ollama-midstream-error")]
    [InlineData("ollama-thinking-only")]
    [InlineData("malformed-json")]
    [InlineData("fenced-json")]
    public async Task What_goes_wrong_once_at_Ollama_still_ends_in_a_rating(string fault)
    {
        _ollama.Scenario(fault, first: 1, operation: Operation.Chat);

        var answer = await Ollama();

        Assert.True(answer.Failure is null, $"{answer.Failure}");
    }

    [Theory]
    [InlineData("vllm-dead")]
    [InlineData("vllm-unconstrained")]
    [InlineData("reset")]
    [InlineData("malformed-json")]
    [InlineData("fenced-prose")]
    public async Task What_goes_wrong_once_at_an_OpenAI_compatible_server_still_ends_in_a_rating(string fault)
    {
        _openAi.Scenario(fault, first: 1, operation: Operation.Chat);

        var answer = await OpenAi();

        Assert.True(answer.Failure is null, $"{answer.Failure}");
    }

    [Theory]
    [InlineData("ollama-no-model")]
    [InlineData("ollama-no-vision")]
    public async Task A_model_that_is_missing_or_blind_stops_the_run(string fault)
    {
        _ollama.Scenario(fault, operation: Operation.Chat);

        await Assert.ThrowsAsync<RaterStoppedException>(() => Ollama());
    }

    [Fact]
    public async Task The_server_is_looked_at_before_the_run_and_the_model_by_its_whole_name()
    {
        var server = new LocalServer(_http);
        var cancel = TestContext.Current.CancellationToken;

        await server.RequireOllamaAsync(_ollama.BaseUrl, "gemma3:4b", cancel);
        Assert.Contains("ollama pull gemma3:4", (await Assert.ThrowsAsync<RaterStoppedException>(() => server.RequireOllamaAsync(_ollama.BaseUrl, "gemma3:4", cancel))).Message, StringComparison.Ordinal);
        Assert.Equal("made/vision-8b", await server.OpenAiModelAsync(_openAi.BaseUrl, null, null, cancel));
        Assert.Contains("made/vision-8b", (await Assert.ThrowsAsync<RaterStoppedException>(() => server.OpenAiModelAsync(_openAi.BaseUrl, "other", null, cancel))).Message, StringComparison.Ordinal);
        Assert.True((await Assert.ThrowsAsync<RaterStoppedException>(() => server.RequireOllamaAsync(new("http://127.0.0.1:1"), "m", cancel))).IsPause);
    }

    Task<RatingAnswer> Ollama() =>
        OllamaRater.Create(_http, _ollama.BaseUrl, "gemma3:4b", new() { Clock = _clock }).RateAsync(MadePictures.Subject(), TestContext.Current.CancellationToken);

    Task<RatingAnswer> OpenAi() =>
        OpenAiRater.Create(_http, _openAi.BaseUrl, "made/vision-8b", null, new() { Clock = _clock }).RateAsync(MadePictures.Subject(), TestContext.Current.CancellationToken);
}
