namespace HeroImages.Labeling.Labelme;

/// <summary>A picture or file that could not be exchanged.</summary>
/// <param name="File">The picture's name, or the path of the JSON.</param>
/// <param name="Reason">Why not.</param>
public sealed record LabelmeFailure(string File, string Reason);
