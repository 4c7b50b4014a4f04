namespace HeroImages.Emulators.Serving;

/// <summary>One picture of a request.</summary>
/// <param name="Hash">SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Resolution">The media resolution of its part, where it has one of its own.</param>
sealed record SentPicture(string Hash, int Length, string? Resolution = null);
