namespace HeroImages.Web.Sittings;

/// <summary>An answer that says nothing that can be kept; nothing was written.</summary>
/// <param name="message">What is wrong with it.</param>
sealed class BadAnswerException(string message) : Exception(message);
