namespace HeroImages.Files;

/// <summary>There is no SDK of .NET to restore packages or to build with. The message says where it was looked for and what to do.</summary>
/// <param name="message">What is missing, and the remedy.</param>
sealed class SdkMissingException(string message) : Exception(message);
