using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Running;

/// <summary>A value for one run of a notebook.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Value">The value as JSON: a number, text, yes or no, a list, an object; null for null.</param>
/// <param name="Text">The value as it was written, for a variable that holds text; null for lists and objects.</param>
/// <param name="IsText">Whether it is text whatever it looks like.</param>
public sealed record NotebookParameter(string Name, JsonNode? Value, string? Text, bool IsText = false);
