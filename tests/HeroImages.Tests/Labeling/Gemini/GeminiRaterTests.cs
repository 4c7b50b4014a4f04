using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Labeling;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Tests.Labeling.Chat;

namespace HeroImages.Tests.Labeling.Gemini;

/// <summary>The whole stack against a real server that speaks Gemini's wire format and goes wrong as told.</summary>
public sealed class GeminiRaterTests : IAsyncLifetime
{
    const string Model = "gemini-3.5-flash-lite";

    readonly HurriedClock _clock = new(60);
    readonly HttpClient _http = RaterHttp.Create();
    GeminiEmulator _gemini = null!;

    public async ValueTask InitializeAsync() => _gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _gemini.DisposeAsync();
    }

    [Theory]
    [InlineData("rate-limit")]
    [InlineData("rate-limit-bare")]
    [InlineData("rate-limit-header")]
    [InlineData("overloaded")]
    [InlineData("internal")]
    [InlineData("deadline")]
    [InlineData("bad-gateway-html")]
    [InlineData("hang")]
    [InlineData("slow-headers")]
    [InlineData("slow-body")]
    [InlineData("reset")]
    [InlineData("cut-body")]
    [InlineData("malformed-json")]
    [InlineData("two-objects")]
    [InlineData("score-out-of-range")]
    [InlineData("score-nan")]
    [InlineData("score-missing")]
    [InlineData("empty-text")]
    [InlineData("no-parts")]
    [InlineData("no-content")]
    [InlineData("no-candidates")]
    [InlineData("max-tokens")]
    [InlineData("max-tokens-empty")]
    [InlineData("recitation")]
    [InlineData("fenced-json")]
    [InlineData("fenced-prose")]
    [InlineData("score-string")]
    [InlineData("extra-fields")]
    [InlineData("thought-parts")]
    [InlineData("split-parts")]
    [InlineData("unknown-finish")]
    [InlineData("unknown-fields")]
    public async Task What_goes_wrong_once_still_ends_in_a_rating(string fault)
    {
        _gemini.Scenario(fault, first: 1, operation: Operation.Generate);

        var answer = await RateAsync();

        Assert.True(answer.Failure is null, $"{answer.Failure}");
        Assert.InRange(answer.Value!.Value, 0, 10);
        Assert.InRange(_gemini.Log.Of(Operation.Generate).Count, 1, 2);
    }

    [Theory]
    [InlineData("malformed-json", RatingFailureKind.Invalid, 2)]
    [InlineData("two-objects", RatingFailureKind.Invalid, 2)]
    [InlineData("score-out-of-range", RatingFailureKind.Invalid, 2)]
    [InlineData("empty-text", RatingFailureKind.Empty, 3)]
    [InlineData("no-candidates", RatingFailureKind.Empty, 3)]
    [InlineData("max-tokens", RatingFailureKind.Truncated, 2)]
    [InlineData("recitation", RatingFailureKind.Blocked, 3)]
    [InlineData("blocked-prompt", RatingFailureKind.Blocked, 1)]
    [InlineData("blocked-output", RatingFailureKind.Blocked, 1)]
    [InlineData("overloaded", RatingFailureKind.Failed, 7)]
    [InlineData("internal", RatingFailureKind.Failed, 4)]
    [InlineData("bad-gateway-html", RatingFailureKind.Failed, 4)]
    [InlineData("deadline", RatingFailureKind.Failed, 3)]
    [InlineData("reset", RatingFailureKind.Failed, 6)]
    public async Task What_goes_wrong_always_ends_in_an_explained_failure_after_so_many_calls(string fault, RatingFailureKind kind, int calls)
    {
        _gemini.Scenario(fault, operation: Operation.Generate);

        var answer = await RateAsync();

        Assert.Equal(kind, answer.Failure?.Kind);
        Assert.Null(answer.Value);
        Assert.Equal(calls, _gemini.Log.Of(Operation.Generate).Count);
    }

    [Theory]
    [InlineData("rate-limit-day", true)]
    [InlineData("no-credit", true)]
    [InlineData("unauthorized", false)]
    [InlineData("bad-key", false)]
    [InlineData("region", false)]
    [InlineData("model-gone", false)]
    public async Task What_no_picture_gets_past_stops_after_one_call(string fault, bool isPause)
    {
        _gemini.Scenario(fault, operation: Operation.Generate);

        var stopped = await Assert.ThrowsAsync<RaterStoppedException>(() => RateAsync());

        Assert.Equal(isPause, stopped.IsPause);
        Assert.DoesNotContain(EmulatorOptions.DefaultKey, stopped.ToString(), StringComparison.Ordinal);
        Assert.Single(_gemini.Log.Of(Operation.Generate));
    }

    [Fact]
    public async Task All_that_was_charged_is_in_the_answer_bad_tries_included()
    {
        _gemini.Scenario("malformed-json", first: 1, operation: Operation.Generate);

        var answer = await RateAsync();

        Assert.Equal<long?>(_gemini.Counters.PromptTokens, answer.InputTokens);
        Assert.Equal<long?>(_gemini.Counters.OutputTokens, answer.OutputTokens);
        Assert.Equal(ModelCatalog.Shipped.Find(Model)!.PriceOn(new(2026, 11, 23))!.Of(answer.InputTokens!.Value, answer.OutputTokens!.Value), answer.CostUsd);
    }

    [Fact]
    public async Task The_key_goes_in_a_header_nothing_is_stored_and_the_settings_are_the_familys_own()
    {
        await RateAsync();
        await RateAsync("gemini-3.8-flash");
        await RateAsync("gemini-2.5-flash-lite");

        var calls = _gemini.Log.Of(Operation.Generate);

        Assert.All(calls, call => Assert.Equal(("header", "", "false"), (call.KeyPlace, call.Query, call.Settings["store"].ToLowerInvariant())));
        Assert.All(calls, call => Assert.DoesNotContain("generationConfig.temperature", call.Settings.Keys));
        Assert.Equal("MINIMAL", calls[0].Settings["generationConfig.thinkingConfig.thinkingLevel"]);
        Assert.Equal("LOW", calls[1].Settings["generationConfig.thinkingConfig.thinkingLevel"]);
        Assert.Equal("0", calls[2].Settings["generationConfig.thinkingConfig.thinkingBudget"]);
        Assert.All(calls, call => Assert.Equal(200, call.Status));
    }

    [Fact]
    public async Task Another_model_in_place_of_the_one_asked_for_is_kept_and_said()
    {
        _gemini.Scenario("model-routed", operation: Operation.Generate);

        var answer = await RateAsync();

        Assert.NotEqual(Model, answer.ModelVersion);
        Assert.Contains("answered in place of", answer.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storm_of_refusals_is_sat_out_with_few_calls()
    {
        _gemini.Scenario("rate-limit-storm", first: 1, operation: Operation.Generate, seconds: 1);
        var rater = Rater(Model, concurrency: 16);

        var answers = await Task.WhenAll(Enumerable.Range(0, 48).Select(i => rater.RateAsync(MadePictures.Subject(i * 5), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Null(answer.Failure));
        Assert.InRange(_gemini.Log.Of(Operation.Generate).Count, 49, 48 * 3);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_answered_with_those_that_are()
    {
        var stopped = await Assert.ThrowsAsync<RaterStoppedException>(() => Models().RequireAsync("gemini-of-tomorrow", "generateContent", TestContext.Current.CancellationToken));

        Assert.Contains(Model, stopped.Message, StringComparison.Ordinal);
        await Models().RequireAsync(Model, "generateContent", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_estimate_counts_what_the_service_counts_when_asked_in_earnest()
    {
        using var folder = new TempFolder();
        var picture = new RatingPicture("a.jpg", folder.Write("a.jpg", MadePictures.Jpeg()), []);

        var estimate = await GeminiEstimate.OfAsync(_http, Endpoint(), Model, new() { Clock = _clock }, new(), ModelCatalog.Shipped, [picture, picture], isBatch: false, TestContext.Current.CancellationToken);

        Assert.True(estimate.IsCounted);
        Assert.InRange((await RateAsync()).InputTokens!.Value, estimate.InputTokens * 0.98, estimate.InputTokens * 1.02);
    }

    Task<RatingAnswer> RateAsync(string model = Model) => Rater(model).RateAsync(MadePictures.Subject(), TestContext.Current.CancellationToken);

    IRater Rater(string model, int concurrency = 4) => GeminiRater.Create(_http, Endpoint(), model, new ChatRaterSetup { Clock = _clock, Concurrency = concurrency });

    GeminiModels Models() => new(_http, Endpoint(), _clock);

    GeminiEndpoint Endpoint() => new(_gemini.BaseUrl, EmulatorOptions.DefaultKey);
}
