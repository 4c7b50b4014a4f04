using System.Text.RegularExpressions;

namespace HeroImages.Detections;

/// <summary>The confidence at which the makers of MegaDetector call a detection real, by version of the model.</summary>
/// <remarks>
/// From the published model notes: versions 2 to 4.1 give higher numbers than 5 for the same certainty, so that a
/// file of one read with the threshold of another gives nonsense.
/// </remarks>
public static partial class DetectorThresholds
{
    /// <summary>Versions 2 to 4.1, and files that name no detector, which are of that age.</summary>
    public const double Version4 = 0.8;

    /// <summary>Versions 5a and 5b, SpeciesNet's detector among them.</summary>
    public const double Version5 = 0.2;

    /// <summary>Version 1000 ("redwood" and its kin), and detectors that are not known.</summary>
    public const double Version1000 = 0.3;

    /// <summary>The typical threshold, 0 to 1, for a detector's name; null is taken for version 4.</summary>
    public static double Typical(string? detector) => detector switch
    {
        null => Version4,
        _ when Version5Name().IsMatch(detector) => Version5,
        _ when OlderName().IsMatch(detector) => Version4,
        _ => Version1000,
    };

    [GeneratedRegex(@"v5|_5[ab]|5[ab]\.|speciesnet|converted_from_predictions", RegexOptions.IgnoreCase)]
    private static partial Regex Version5Name();

    [GeneratedRegex(@"v[234](\D|$)", RegexOptions.IgnoreCase)]
    private static partial Regex OlderName();
}
