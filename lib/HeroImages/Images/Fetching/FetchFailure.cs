namespace HeroImages.Images.Fetching;

/// <summary>A picture that could not be had.</summary>
/// <param name="File">Its path, as the list writes it.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record FetchFailure(string File, string Reason);
