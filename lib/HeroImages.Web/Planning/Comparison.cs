namespace HeroImages.Web.Planning;

/// <summary>Pictures of which the better or best one is to be told.</summary>
/// <param name="Pictures">Places in the list of pictures, in the order in which they are shown.</param>
/// <param name="Burst">The sequence, where they are its frames; null for two pictures side by side.</param>
public sealed record Comparison(IReadOnlyList<int> Pictures, string? Burst = null);
