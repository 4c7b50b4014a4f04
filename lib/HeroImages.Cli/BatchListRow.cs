namespace HeroImages.Cli;

/// <summary>A job in a list.</summary>
/// <param name="Job">Its display name.</param>
/// <param name="Remote">The service's name for it; null before it exists.</param>
/// <param name="State">Its state, here or at the service, whichever was asked.</param>
/// <param name="Pictures">Pictures in it; null where that is not known.</param>
/// <param name="Created">When it was made; null where that is not known.</param>
/// <param name="IsHere">Whether it belongs to the folder.</param>
sealed record BatchListRow(string Job, string? Remote, string State, long? Pictures, DateTimeOffset? Created, bool IsHere);
