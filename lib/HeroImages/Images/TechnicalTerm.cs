namespace HeroImages.Images;

/// <summary>A feature's share in a part of the technical score.</summary>
/// <param name="Feature">Its name in <see cref="PictureMeasures.Features"/>.</param>
/// <param name="Weight">What one <paramref name="Scale"/> above the centre adds.</param>
/// <param name="Centre">Value that adds nothing.</param>
/// <param name="Scale">Difference that counts as one; above 0.</param>
sealed record TechnicalTerm(string Feature, double Weight, double Centre, double Scale)
{
    /// <summary>A single feature may not outweigh all others.</summary>
    const double Most = 3;

    public double Of(IReadOnlyDictionary<string, double> features) =>
        Weight * Math.Clamp((features[Feature] - Centre) / Scale, -Most, Most);
}
