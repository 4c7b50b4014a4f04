using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>A picture that is shown, and why.</summary>
/// <param name="Picture">Its place in the list of pictures.</param>
/// <param name="Kind">To be rated, as part of the first set, or a second time.</param>
public sealed record ReviewView(int Picture, ViewingKind Kind);
