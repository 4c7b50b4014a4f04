using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HeroImages.Images;

/// <summary>
/// What was measured of a picture. Where no animal is known, the whole frame stands for it, and for the background too.
/// </summary>
public sealed record PictureMeasures
{
    /// <summary>Sharpness.</summary>
    public required FocusMeasures Focus { get; init; }

    /// <summary>Exposure.</summary>
    public required LightMeasures Light { get; init; }

    /// <summary>Colour.</summary>
    public required ColourMeasures Colour { get; init; }

    /// <summary>Composition.</summary>
    public required FramingMeasures Framing { get; init; }

    /// <summary>What it looks like, for finding near-duplicates.</summary>
    public required PictureHash Hash { get; init; }

    /// <summary>
    /// All measurements by name, in an order that stays; those that grow without bound as log(1 + x), truths as 0 and 1.
    /// </summary>
    public IReadOnlyList<PictureFeature> Features =>
    [
        Log(Focus.AnimalLaplacian), Log(Focus.AnimalTenengrad),
        Log(Focus.Laplacian.Animal, "frame_laplacian_animal"), Log(Focus.Laplacian.Background, "frame_laplacian_background"),
        new("laplacian_ratio_log", Math.Log(Focus.Laplacian.Ratio)),
        Log(Focus.Tenengrad.Animal, "frame_tenengrad_animal"), Log(Focus.Tenengrad.Background, "frame_tenengrad_background"),
        new("tenengrad_ratio_log", Math.Log(Focus.Tenengrad.Ratio)),
        As(Focus.Noise), new("blur_direction_log", Math.Log(Focus.BlurDirection)), As(Focus.HorizontalDetail),
        As(Light.Dark), As(Light.Bright), As(Light.Saturated), As(Light.AnimalDark), As(Light.AnimalBright),
        new("mean_luma", Light.Mean), As(Light.Percentile5), As(Light.Percentile50), As(Light.Percentile95),
        As(Light.AnimalExposureError), As(Light.Entropy), As(Light.RmsContrast), As(Light.Separation),
        As(Colour.Colourfulness), As(Colour.Spread), As(Colour.TopSpread), As(Colour.Warm), Is(Colour.IsInfraRed),
        As(Framing.Count), As(Framing.Area), As(Framing.LargestArea), As(Framing.SecondSize), As(Framing.Overlap),
        As(Framing.PowerPointDistance), As(Framing.CentreDistance), As(Framing.EdgeMargin), As(Framing.Headroom),
        As(Framing.Aspect), As(Framing.FrameAspect), Is(Framing.IsCut),
        As(Framing.SizeFit), As(Framing.EdgeFreedom),
    ];

    static PictureFeature Log(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        new(NameOf(name) + "_log", Math.Log(1 + value));

    static PictureFeature As(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        new(NameOf(name), value);

    static PictureFeature Is(bool value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        new(NameOf(name), value ? 1 : 0);

    /// <summary>The last part of an expression such as <c>Light.Dark</c>.</summary>
    static string NameOf(string expression) => JsonNamingPolicy.SnakeCaseLower.ConvertName(expression[(expression.LastIndexOf('.') + 1)..]);
}
