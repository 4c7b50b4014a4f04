namespace HeroImages.Web.Sittings;

/// <summary>A picture that could not be shown.</summary>
/// <param name="File">Its name in the collection.</param>
/// <param name="Reason">Why.</param>
public sealed record Unreadable(string File, string Reason);
