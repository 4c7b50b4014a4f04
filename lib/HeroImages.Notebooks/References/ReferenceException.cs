namespace HeroImages.Notebooks.References;

/// <summary>A reference of a cell cannot be used. The message says which, what was found, what was expected, and the remedy.</summary>
/// <param name="message">All that.</param>
/// <param name="cause">The error below, if there was one.</param>
public sealed class ReferenceException(string message, Exception? cause = null) : Exception(message, cause);
