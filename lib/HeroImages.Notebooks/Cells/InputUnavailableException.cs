namespace HeroImages.Notebooks.Cells;

/// <summary>A cell asked a question where nobody can answer, as in a headless run.</summary>
public sealed class InputUnavailableException(string prompt)
    : InvalidOperationException($"The cell asks {(prompt.Length > 0 ? $"\"{prompt}\"" : "for input")}, and nobody can answer here. Give the value as a parameter instead.");
