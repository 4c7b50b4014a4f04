namespace HeroImages.Detections;

/// <summary>The formats of results that are read.</summary>
public enum ResultsFormat
{
    /// <summary>MegaDetector's batch output, versions 1.0 to 1.6.</summary>
    MegaDetector,

    /// <summary>SpeciesNet's own <c>predictions</c>.</summary>
    SpeciesNet,
}
