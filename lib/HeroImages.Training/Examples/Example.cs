using HeroImages.Labeling;
using HeroImages.Scoring;

namespace HeroImages.Training.Examples;

/// <summary>A picture with what raters say of it: what a model learns from, and is judged by.</summary>
public sealed record Example
{
    /// <summary>SHA-256 of the picture's bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the picture lies.</summary>
    public required string Path { get; init; }

    /// <summary>What the collection knows of it: name, location, sequence, species, boxes.</summary>
    public required PictureFacts Facts { get; init; }

    /// <summary>What a model is to say: the mean of the raters' values on people's scale, by weight, 0 to 10.</summary>
    public required double Target { get; init; }

    /// <summary>How much the target is to be trusted, above 0 to 1: 1 where a person was sure of it.</summary>
    public required double Weight { get; init; }

    /// <summary>Shares of the scores 0 to 10, which add up to 1: the ratings, each smoothed by how unsure its rater is.</summary>
    public required IReadOnlyList<double> Histogram { get; init; }

    /// <summary>The mean of what people say, 0 to 10; null where none has rated it. Only such pictures judge a model.</summary>
    public required double? PeopleValue { get; init; }

    /// <summary>Values by rater on the rater's own scale, for baselines.</summary>
    public required IReadOnlyDictionary<RaterId, double> Values { get; init; }

    /// <summary>Its name in the collection.</summary>
    public string File => Facts.File;

    /// <summary>Whether a person has rated it.</summary>
    public bool IsByPeople => PeopleValue is not null;

    /// <summary>The picture as a scorer takes it.</summary>
    /// <param name="content">The bytes of its file.</param>
    public ScoringSubject Subject(byte[] content) => new(File, content, Facts.Detections);
}
