using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>One request of a job, as it came.</summary>
/// <param name="Key">The key in the metadata or at the head of the line.</param>
/// <param name="Metadata">The metadata of an inline request, which come back unchanged.</param>
/// <param name="Request">The JSON of the request; empty where there is none.</param>
/// <param name="Trouble">What is wrong with the entry as a whole.</param>
sealed record BatchEntry(string? Key, JsonObject? Metadata, ReadOnlyMemory<byte> Request, string? Trouble = null);
