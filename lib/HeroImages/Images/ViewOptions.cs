using System.Globalization;

namespace HeroImages.Images;

/// <summary>What a network is shown of a picture: the whole frame, and the square around its animals.</summary>
public sealed record ViewOptions
{
    /// <summary>Pixels across of the frame, a multiple of 32. Defaults to 384.</summary>
    public int FrameWidth { get; init; } = 384;

    /// <summary>Pixels down of the frame, a multiple of 32. Defaults to 288, which cameras of 4:3 fill; for 16:9 use 224.</summary>
    public int FrameHeight { get; init; } = 288;

    /// <summary>Pixels of the sides of the animals' square, a multiple of 32. Defaults to 224.</summary>
    public int AnimalSide { get; init; } = 224;

    /// <summary>How much larger the square is than the animals' union, as a share. Defaults to 0.25.</summary>
    public double AnimalMargin { get; init; } = 0.25;

    /// <summary>Share of the height that the camera's info bar takes at the bottom, which is cut off first, 0 to 0.5. Defaults to 0.</summary>
    public double InfoBar { get; init; }

    /// <summary>All of it in one line, for hashes; the number in front is raised when views are made otherwise.</summary>
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"views 1: {FrameWidth}x{FrameHeight} {AnimalSide} {AnimalMargin:R} {InfoBar:R}");
}
