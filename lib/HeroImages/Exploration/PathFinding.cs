namespace HeroImages.Exploration;

/// <summary>A path with which something is wrong.</summary>
/// <param name="File">The path as the results write it.</param>
/// <param name="Status">What is wrong.</param>
/// <param name="Reason">The codec's or the system's reason, when the status is <see cref="PathStatus.Unreadable"/>; else null.</param>
/// <param name="Suggestion">The path below the image folder that is probably meant; null when there is none.</param>
public sealed record PathFinding(string File, PathStatus Status, string? Reason = null, string? Suggestion = null);
