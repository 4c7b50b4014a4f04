namespace HeroImages.Images;

/// <summary>How pictures are measured.</summary>
public sealed record MeasureOptions
{
    /// <summary>Share of the height that the camera's info bar takes at the bottom, 0 to 0.5. Defaults to 0.</summary>
    public double InfoBar { get; init; }
}
