namespace HeroImages.Images;

/// <summary>How a picture is prepared for a rater.</summary>
public sealed record PictureOptions
{
    /// <summary>Pixels of the longest side, which is never enlarged. Defaults to 768.</summary>
    public int LongestSide { get; init; } = 768;

    /// <summary>JPEG quality, 1 to 100. Defaults to 85.</summary>
    public int Quality { get; init; } = 85;
}
