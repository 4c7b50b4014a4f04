namespace HeroImages.Training.Runtime;

/// <summary>libtorch cannot be loaded here. The message says why and what to do; everything that needs no network works without it.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="cause">What the system said.</param>
public sealed class TorchUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
