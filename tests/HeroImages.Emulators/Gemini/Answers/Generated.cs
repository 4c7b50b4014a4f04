using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Gemini.Answers;

/// <summary>An answer of the model, with what it costs.</summary>
/// <param name="Response">A GenerateContentResponse.</param>
/// <param name="Tokens">What it costs.</param>
sealed record Generated(JsonObject Response, Tokens Tokens);
