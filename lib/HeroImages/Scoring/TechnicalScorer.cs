using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Scoring;

/// <summary>
/// The model that needs nothing: sharpness, light, colour, framing and size by published weights, as <see cref="TechnicalScore"/> says.
/// May be used from any number of threads.
/// </summary>
/// <param name="options">How pictures are measured; null for the defaults.</param>
public sealed class TechnicalScorer(MeasureOptions? options = null) : IScorer
{
    /// <summary>What it is called.</summary>
    public const string Title = "technical";

    /// <summary>Scoring what was measured takes microseconds.</summary>
    const int Batch = 16;

    readonly MeasureOptions _options = options ?? new();

    /// <inheritdoc/>
    public string Name => Title;

    /// <inheritdoc/>
    public string ModelHash => FileHash.Of(System.Text.Encoding.UTF8.GetBytes($"{Title}\n{TechnicalScore.Weights.ReplaceLineEndings("\n")}\n{Preparation}"));

    /// <inheritdoc/>
    public string Preparation => FormattableString.Invariant($"frame at {PictureMeasurer.FrameSide} pixels, largest animal at {PictureMeasurer.AnimalSide}, info bar {_options.InfoBar}");

    /// <inheritdoc/>
    public int BatchSize => Batch;

    /// <inheritdoc/>
    public (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject)
    {
        var (measures, failure) = PictureMeasurer.Measure(subject.Content, subject.Animals.Select(b => new FrameArea(b.X, b.Y, b.Width, b.Height)), _options);
        return measures is null ? (null, failure) : (new Measured(subject.File, measures), null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch) => [.. batch.Select(subject => Score(((Measured)subject).Measures))];

    static PictureScore Score(PictureMeasures measures)
    {
        var score = TechnicalScore.Of(measures);
        return new(score.Value, null, score.Parts, score.Reasons);
    }

    /// <summary>Nothing is held.</summary>
    public void Dispose()
    {
    }

    sealed record Measured(string File, PictureMeasures Measures) : PreparedSubject(File);
}
