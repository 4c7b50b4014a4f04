using System.Text.Json;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Results brought together with the pictures they belong to.</summary>
/// <param name="ByKey">One result a key; keys without any are missing.</param>
/// <param name="Remarks">What was odd.</param>
sealed record BatchResults(IReadOnlyDictionary<string, JsonElement> ByKey, IReadOnlyList<string> Remarks);
