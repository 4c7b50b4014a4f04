using HeroImages.Detections;
using HeroImages.Images;
using HeroImages.Scoring;

namespace HeroImages.Training.Features;

/// <summary>
/// What a model of few numbers sees of a picture: all that <see cref="PictureMeasurer"/> measures, what the boxes tell beyond that, and the
/// technical score. May be used from any number of threads.
/// </summary>
public static class PictureFeatures
{
    /// <summary>To be raised with every change of what a feature means: kept features and models of another version do not fit.</summary>
    public const int Version = 1;

    /// <summary>Name of the feature that is the technical score, 0 to 10.</summary>
    public const string Technical = "technical";

    const double SpeciesThreshold = 0.5;

    /// <summary>The names, in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Blank().Features.Select(f => f.Name), .. BoxFeatures([]).Select(f => f.Name), Technical];

    /// <summary>Measures a picture.</summary>
    /// <param name="subject">The picture and its boxes.</param>
    /// <param name="options">How to measure; null for the defaults.</param>
    /// <returns>A finite value for each name, in single precision so that kept values are the same; or why there is none.</returns>
    public static (PictureFeatureRow? Row, string? Failure) Read(ScoringSubject subject, MeasureOptions? options = null)
    {
        var (measures, failure) = PictureMeasurer.Measure(subject.Content, subject.Animals.Select(box => new FrameArea(box.X, box.Y, box.Width, box.Height)), options);
        return measures is null ? (null, failure) : (Of(measures, subject.Detections), null);
    }

    static PictureFeatureRow Of(PictureMeasures measures, IReadOnlyList<Detection> detections)
    {
        var technical = TechnicalScore.Of(measures);
        return new([.. measures.Features.Concat(BoxFeatures(detections)).Append(new(Technical, technical.Value)).Select(f => (float)f.Value)]);
    }

    static IEnumerable<PictureFeature> BoxFeatures(IReadOnlyList<Detection> detections)
    {
        var animals = detections.Where(d => d.Category == DetectionCategory.Animal).ToList();
        var boxes = animals.Select(d => d.Box).ToList();
        yield return new("species_count", SpeciesIn(animals));
        yield return new("highest_confidence", animals.Count > 0 ? animals.Max(d => d.Confidence) : 0);
        yield return new("mean_confidence", animals.Count > 0 ? animals.Average(d => d.Confidence) : 0);
        yield return new("group_width", boxes.Count > 0 ? boxes.Max(b => b.X + b.Width) - boxes.Min(b => b.X) : 0);
        yield return new("group_height", boxes.Count > 0 ? boxes.Max(b => b.Y + b.Height) - boxes.Min(b => b.Y) : 0);
        yield return new("has_people", detections.Any(d => d.Category is DetectionCategory.Person or DetectionCategory.Vehicle) ? 1 : 0);
    }

    static int SpeciesIn(IEnumerable<Detection> animals) => animals
        .SelectMany(d => d.Classifications).Where(c => c.Confidence >= SpeciesThreshold && c.Label.Kind is ClassLabelKind.Species or ClassLabelKind.HigherTaxon)
        .Select(c => c.Label.Name).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Measures of nothing, for the names alone.</summary>
    static PictureMeasures Blank() => new() { Focus = new(), Light = new(), Colour = new(), Framing = new(), Hash = new() };
}
