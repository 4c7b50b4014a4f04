using System.Text.Json;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>What each family of models takes for its thinking.</summary>
static class ThinkingCheck
{
    const int Dynamic = -1;

    /// <summary>Refuses what the model that answers does not take.</summary>
    public static void Check(GeminiModel model, JsonElement config)
    {
        var thinking = config.Field("thinkingConfig") ?? default;
        var (level, budget) = (thinking.TextField("thinkingLevel"), Budget(thinking));
        if (level is not null && budget is not null)
        {
            throw Refusal.Invalid("You can only set one of thinking budget and thinking level.");
        }
        CheckLevel(model, level);
        CheckBudget(model, budget);
    }

    /// <summary>The level the model thinks at.</summary>
    public static string Level(GeminiModel model, JsonElement config)
    {
        var thinking = config.Field("thinkingConfig") ?? default;
        return thinking.TextField("thinkingLevel") ?? Budget(thinking) switch
        {
            null or Dynamic => model.Thinking.DefaultLevel,
            < 1024 when model.Generation == 2 => "MINIMAL",
            _ when model.Generation == 2 => "MEDIUM",
            _ => model.Thinking.DefaultLevel,
        };
    }

    static void CheckLevel(GeminiModel model, string? level)
    {
        if (level is null or "THINKING_LEVEL_UNSPECIFIED" || model.Thinking.Levels.Contains(level))
        {
            return;
        }
        throw Refusal.Invalid(model.Thinking.Levels.Count == 0
            ? "Thinking level is not supported for this model."
            : $"Thinking level {level} is not supported for this model. Supported levels: {string.Join(", ", model.Thinking.Levels)}.");
    }

    static void CheckBudget(GeminiModel model, int? budget)
    {
        var rule = model.Thinking;
        if (budget is null)
        {
            return;
        }
        if (!rule.TakesBudget)
        {
            throw Refusal.Invalid("Thinking budget is not supported for this model.");
        }
        if (model.Generation == 2 && budget != Dynamic && !(budget == 0 && rule.TakesZero) && (budget < rule.MinBudget || budget > rule.MaxBudget))
        {
            throw Refusal.Invalid($"The thinking budget {budget} is invalid. Please choose a value between {rule.MinBudget} and {rule.MaxBudget}.");
        }
    }

    static int? Budget(JsonElement thinking) => thinking.Field("thinkingBudget") is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;
}
