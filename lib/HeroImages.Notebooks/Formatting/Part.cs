namespace HeroImages.Notebooks.Formatting;

/// <summary>A named part of a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it holds; a <see cref="Failure"/> where it could not be had.</param>
readonly record struct Part(string Name, object? Value);
