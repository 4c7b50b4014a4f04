namespace HeroImages.Web.Sittings;

/// <summary>A picture on the page.</summary>
/// <param name="Id">What it is called there.</param>
/// <param name="Boxes">Boxes of animals, each left, top, width and height as shares of the picture.</param>
public sealed record ShownPicture(string Id, IReadOnlyList<IReadOnlyList<double>> Boxes);
