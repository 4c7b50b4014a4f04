using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Galleries.Sources;

/// <summary>Raters as people read them, each title different from all others.</summary>
static class RaterNames
{
    /// <summary>Sort, model and method of a rater.</summary>
    public static string Of(RaterId rater) => rater.IsPerson
        ? rater.Rater
        : string.Join(' ', new[] { Sort(rater), rater.Model, Method(rater.Settings) is { } method ? $"({method})" : null }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>How the predecessor asked, in words; null for what is no method of its.</summary>
    public static string? Method(string? method) => method switch
    {
        LabelMethods.Batch => "batch",
        LabelMethods.Synchronous => "live",
        LabelMethods.Vllm => "local, vLLM",
        LabelMethods.Ollama => "local, Ollama",
        _ => null,
    };

    /// <summary>The raters with titles that differ: what tells them apart is added where titles would be the same.</summary>
    /// <param name="raters">The raters.</param>
    /// <param name="detail">What tells each apart, tried in turn.</param>
    public static IReadOnlyList<GalleryRater> Different(IReadOnlyList<GalleryRater> raters, params Func<GalleryRater, string?>[] detail)
    {
        foreach (var tell in detail)
        {
            var counts = raters.CountBy(rater => rater.Title).ToDictionary();
            raters = [.. raters.Select(rater => counts[rater.Title] > 1 && tell(rater) is { Length: > 0 } text ? rater with { Title = $"{rater.Title}, {text}" } : rater)];
        }
        var seen = new Dictionary<string, int>();
        return [.. raters.Select(rater => (seen[rater.Title] = seen.GetValueOrDefault(rater.Title) + 1) is > 1 and var number ? rater with { Title = $"{rater.Title}, no. {number}" } : rater)];
    }

    static string Sort(RaterId rater) => rater.Rater switch
    {
        "gemini" => "Gemini",
        "ollama" => "Ollama",
        "openai" when rater.Settings == LabelMethods.Vllm => "vLLM",
        "openai" => "OpenAI-compatible",
        "technical" => "Technical rater",
        var other => other,
    };
}
