using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Models;

/// <summary>The models served, as of November 2026.</summary>
static class ModelTable
{
    const string High = "HIGH";
    const string Medium = "MEDIUM";
    const string Low = "LOW";
    const string Minimal = "MINIMAL";

    static readonly DateTimeOffset EndOf25 = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Deprecation = new(2026, 10, 8, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset EndOf20 = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<GeminiModel> All { get; } =
    [
        new("gemini-4-argon", "Gemini 4 Argon", 4, ThinkingRule.Level(Medium, Low, Medium, High) with { TakesBudget = false }),
        new("gemini-3.8-flash", "Gemini 3.8 Flash", 3, ThinkingRule.Level(Medium, Low, Medium, High)),
        new("gemini-3.7-flash", "Gemini 3.7 Flash", 3, ThinkingRule.Level(Medium, Low, Medium, High)) { RoutedTo = "gemini-3.8-flash", RoutedFrom = Deprecation },
        new("gemini-3.6-flash", "Gemini 3.6 Flash", 3, ThinkingRule.Level(Medium, Minimal, Low, Medium, High)),
        new("gemini-3.5-flash-lite", "Gemini 3.5 Flash-Lite", 3, ThinkingRule.Level(Minimal, Minimal, Low, Medium, High)),
        new("gemini-3.5-flash", "Gemini 3.5 Flash", 3, ThinkingRule.Level(Medium, Minimal, Low, Medium, High)) { RoutedTo = "gemini-3.6-flash", RoutedFrom = Deprecation },
        new("gemini-3.1-flash-lite", "Gemini 3.1 Flash-Lite", 3, ThinkingRule.Level(Minimal, Minimal, Low, Medium, High)),
        new("gemini-3.1-pro-preview", "Gemini 3.1 Pro Preview", 3, ThinkingRule.Level(High, Low, Medium, High)),
        new("gemini-2.5-flash-lite", "Gemini 2.5 Flash-Lite", 2, ThinkingRule.Budget(512, 24576, true, Minimal)),
        new("gemini-2.5-flash", "Gemini 2.5 Flash", 2, ThinkingRule.Budget(1, 24576, true, Medium)) { RoutedTo = "gemini-3.5-flash-lite", RoutedFrom = EndOf25, Retirement = EndOf25 },
        new("gemini-2.5-pro", "Gemini 2.5 Pro", 2, ThinkingRule.Budget(128, 32768, false, High)) { RoutedTo = "gemini-3.8-flash", RoutedFrom = EndOf25, Retirement = EndOf25 },
        new("gemini-2.0-flash", "Gemini 2.0 Flash", 2, ThinkingRule.Budget(1, 24576, true, Minimal)) { GoneFrom = EndOf20 },
        new("gemini-2.0-flash-lite", "Gemini 2.0 Flash-Lite", 2, ThinkingRule.Budget(1, 24576, true, Minimal)) { GoneFrom = EndOf20 },
    ];

    /// <summary>The model of this name, as long as it is served at all.</summary>
    public static GeminiModel Get(string id, DateTimeOffset now) =>
        All.FirstOrDefault(model => model.Id == Bare(id) && !model.IsGone(now)) ?? throw Gone(id);

    /// <summary>The model that answers for this one.</summary>
    public static GeminiModel Answering(GeminiModel asked, DateTimeOffset now) =>
        asked.IsRouted(now) ? Answering(Get(asked.RoutedTo!, now), now) : asked;

    public static IReadOnlyList<GeminiModel> Served(DateTimeOffset now) => [.. All.Where(model => !model.IsGone(now))];

    public static string Bare(string name) => name.StartsWith("models/", StringComparison.Ordinal) ? name["models/".Length..] : name;

    public static Refusal Gone(string id) => Refusal.NotFound(
        $"models/{Bare(id)} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.");
}
