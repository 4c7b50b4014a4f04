using System.Text.Json;

namespace HeroImages.Notebooks.Languages;

/// <summary>A value given to a magic.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">The literal without its quotes, the name of the variable, or the question to the person; empty for no question of its own.</param>
/// <param name="Language">The language that the variable belongs to.</param>
/// <param name="IsQuoted">Whether a literal stood in quotes, so that digits in it are a text and not a number.</param>
public sealed record MagicValue(MagicValueKind Kind, string Text, string Language = "", bool IsQuoted = false)
{
    /// <summary>Reads a value as it stands after an option.</summary>
    /// <exception cref="CellException">It begins like a source and is none.</exception>
    internal static MagicValue Parse(MagicWord word) =>
        word.IsQuoted || !word.Text.StartsWith('@') ? new(MagicValueKind.Literal, word.Text, IsQuoted: word.IsQuoted)
        : Source(word.Text, "@input") is { } input ? new(MagicValueKind.Input, Prompt(input))
        : Source(word.Text, "@password") is { } password ? new(MagicValueKind.Password, Prompt(password))
        : word.Text.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && colon < word.Text.Length - 1
            ? new(MagicValueKind.Variable, word.Text[(colon + 1)..], word.Text[1..colon])
            : throw new CellException(
                "InvalidMagic", $"{word.Text} is no value: a variable is written @csharp:name, a question @input or @input:\"question\". Put a text that begins with @ into quotes.");

    static string? Source(string text, string source) =>
        text == source ? "" : text.StartsWith(source + ":", StringComparison.Ordinal) ? text[(source.Length + 1)..] : null;

    /// <summary>The question out of <c>"question"</c>, <c>{"prompt":"question"}</c> or <c>name</c>.</summary>
    static string Prompt(string text)
    {
        if (text is not ['"' or '{', ..])
        {
            return text;
        }
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.String ? json.RootElement.GetString()!
                : json.RootElement.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.String ? prompt.GetString()!
                : "";
        }
        catch (JsonException e)
        {
            throw new CellException("InvalidMagic", $"The question {text} is not JSON: {e.Message}", e);
        }
    }
}
