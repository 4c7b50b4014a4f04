using System.Text.Json;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>A request to a model, read and found sound. It lives as long as the document it was read from.</summary>
sealed record GenerateRequest
{
    public required GeminiModel Asked { get; init; }

    /// <summary>The model that answers, after routing.</summary>
    public required GeminiModel Answering { get; init; }

    public required string Prompt { get; init; }

    public required IReadOnlyList<SentPicture> Pictures { get; init; }

    /// <summary>The schema of the answer, in either form; null for none.</summary>
    public JsonElement? Schema { get; init; }

    public string? Resolution { get; init; }

    /// <summary>The level of thinking, given or usual.</summary>
    public required string ThinkingLevel { get; init; }

    public bool IncludesThoughts { get; init; }

    public int MaxOutputTokens { get; init; }

    public IReadOnlyList<string> Hashes => [.. Pictures.Select(picture => picture.Hash)];

    /// <summary>What the request is about: its pictures, or its prompt where it has none.</summary>
    public string Subject => Pictures.Count > 0 ? string.Join(',', Hashes) : Prompt;
}
