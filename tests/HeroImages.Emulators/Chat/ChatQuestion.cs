using System.Text.Json;

namespace HeroImages.Emulators.Chat;

/// <summary>What a local server is asked, whichever way it was written.</summary>
sealed record ChatQuestion
{
    public required string Model { get; init; }

    /// <summary>The text of all messages, in order, joined by line feeds.</summary>
    public required string Prompt { get; init; }

    /// <summary>SHA-256 of each picture.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    public JsonElement? Schema { get; init; }

    public bool IsStream { get; init; }

    public int MostTokens { get; init; } = int.MaxValue;

    /// <summary>Whether the usage is wanted at the end of a stream.</summary>
    public bool WantsUsage { get; init; }

    public string Subject => Pictures.Count > 0 ? string.Join(',', Pictures) : Prompt;
}
