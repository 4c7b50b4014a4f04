namespace HeroImages.Exploration;

/// <summary>
/// The figures that the predecessor printed of a collection. "Animal detection" means one of the categories that the
/// list was made for, at any confidence; shares are 0 to 1, and 0 where there is nothing to have a share of.
/// </summary>
public sealed record AnimalFigures
{
    /// <summary>A box covering more than this share of the frame is large.</summary>
    public const double LargeBoxArea = 0.1;

    /// <summary>A detection above this confidence is very confident.</summary>
    public const double VeryHighConfidence = 0.8;

    /// <summary>All images, failed ones and videos included.</summary>
    public required long Images { get; init; }

    /// <summary>Images with an animal detection.</summary>
    public required long WithAnimals { get; init; }

    /// <summary>Images with an animal detection at or above <see cref="SpeciesOptions.HighConfidence"/>.</summary>
    public required long HighConfidence { get; init; }

    /// <summary>Images with more than one animal detection.</summary>
    public required long MultiAnimal { get; init; }

    /// <summary>Images with a classified animal detection.</summary>
    public required long Classified { get; init; }

    /// <summary>Images with more than one species at or above the classification threshold.</summary>
    public required long MultiSpecies { get; init; }

    /// <summary>
    /// Classifications of animal detections at or above the classification threshold, by species: most frequent first,
    /// then by name. All species, whatever <see cref="SpeciesOptions.Top"/>.
    /// </summary>
    public required IReadOnlyList<SpeciesCount> SpeciesCounts { get; init; }

    /// <summary>Detector confidence of the animal detections; null when there are none.</summary>
    public required Distribution? DetectionConfidence { get; init; }

    /// <summary>Classifier confidence of all classifications of animal detections; null when there are none.</summary>
    public required Distribution? ClassificationConfidence { get; init; }

    /// <summary>Share of the frame, width times height as the file gives them; null without animal detections.</summary>
    public required Distribution? BoxArea { get; init; }

    /// <summary>Animal detections whose box is larger than <see cref="LargeBoxArea"/>.</summary>
    public required long LargeBoxes { get; init; }

    /// <summary>Animal detections above <see cref="VeryHighConfidence"/>.</summary>
    public required long VeryConfidentDetections { get; init; }

    /// <summary><see cref="WithAnimals"/> as a share of all images.</summary>
    public double WithAnimalsShare => Share(WithAnimals, Images);

    /// <summary><see cref="HighConfidence"/> as a share of all images.</summary>
    public double HighConfidenceShare => Share(HighConfidence, Images);

    /// <summary><see cref="Classified"/> as a share of all images.</summary>
    public double ClassifiedShare => Share(Classified, Images);

    /// <summary><see cref="MultiAnimal"/> as a share of the images with animals.</summary>
    public double MultiAnimalShare => Share(MultiAnimal, WithAnimals);

    /// <summary><see cref="MultiSpecies"/> as a share of the images with animals.</summary>
    public double MultiSpeciesShare => Share(MultiSpecies, WithAnimals);

    /// <summary>A share, 0 to 1; 0 of nothing.</summary>
    internal static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
