namespace HeroImages.Notebooks.Languages;

/// <summary>A variable of a language.</summary>
/// <param name="Name">Its name, without an <c>@</c> before a keyword.</param>
/// <param name="Type">The type it was declared with.</param>
/// <param name="Value">What it holds now.</param>
public sealed record Variable(string Name, Type Type, object? Value);
