namespace HeroImages.SampleData.Quality;

/// <summary>What the latent quality of a picture is made of; each part 0 to 1, bonuses and noise in points.</summary>
public sealed record QualityParts(
    double Size,
    double Framing,
    double Placement,
    double Sharpness,
    double Light,
    double Pose,
    double YoungBonus,
    double SpeciesBonus,
    double PersonMalus,
    double Noise);
