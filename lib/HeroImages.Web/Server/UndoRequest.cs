namespace HeroImages.Web.Server;

/// <summary>A person takes the last decision back.</summary>
/// <param name="View">What was shown.</param>
sealed record UndoRequest(string View);
