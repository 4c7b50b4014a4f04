namespace HeroImages.Images;

/// <summary>How sharp a picture is, on luma of 0 to 255.</summary>
public sealed record FocusMeasures
{
    /// <summary>Variance of the Laplacian of the largest animal, brought to 256 pixels of its longer side, so that animals of any size compare.</summary>
    public double AnimalLaplacian { get; init; }

    /// <summary>Mean squared Sobel gradient of the same.</summary>
    public double AnimalTenengrad { get; init; }

    /// <summary>Variance of the Laplacian in the frame, of at most 1024 pixels, inside and outside all boxes.</summary>
    public Regional Laplacian { get; init; }

    /// <summary>Mean squared Sobel gradient in the frame.</summary>
    public Regional Tenengrad { get; init; }

    /// <summary>Standard deviation of the background's noise and finest texture (Immerkaer, 1996).</summary>
    public double Noise { get; init; }

    /// <summary>Larger eigenvalue of the animal's gradient tensor divided by the smaller, from 1 up; high where it moved.</summary>
    public double BlurDirection { get; init; }

    /// <summary>Share of the animal's gradient energy that is horizontal, 0 to 1; low where it moved sideways.</summary>
    public double HorizontalDetail { get; init; }
}
