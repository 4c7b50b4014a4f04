using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Classical;

/// <summary>Scores pictures by a trained model of measured features, and says why. Its parts add up to the score.</summary>
public sealed class ClassicalScorer : IScorer
{
    /// <summary>Name of the part that is the score of a picture usual in all.</summary>
    public const string Usual = "usual";

    /// <summary>Name of the part that brings the score to people's scale, and keeps it within 0 to 10.</summary>
    public const string Scale = "scale";

    const int ReasonsGiven = 3;
    const double WorthSaying = 0.05;
    const int Digits = 4;

    readonly ClassicalModel _model;
    readonly ModelCard _card;
    readonly MeasureOptions _measuring;

    ClassicalScorer(ClassicalModel model, ModelCard card, double infoBar, string hash) =>
        (_model, _card, _measuring, ModelHash) = (model, card, new() { InfoBar = infoBar }, hash);

    /// <inheritdoc/>
    public string Name => _card.Name;

    /// <inheritdoc/>
    public string ModelHash { get; }

    /// <inheritdoc/>
    public int BatchSize => 64;

    /// <summary>What the model says of itself.</summary>
    public ModelCard Card => _card;

    /// <summary>Opens a model.</summary>
    /// <param name="path">A file that <c>hero train</c> wrote.</param>
    /// <exception cref="InputException">It is missing, or does not fit this program; the message says why.</exception>
    public static ClassicalScorer Open(string path)
    {
        using var file = SafeTensorsFile.Open(path);
        var (model, card, infoBar) = ClassicalModelFile.Read(file);
        return new(model, card, infoBar, FileHash.Of(path));
    }

    /// <inheritdoc/>
    public (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject)
    {
        var (row, failure) = PictureFeatures.Read(subject, _measuring);
        return row is null ? (null, failure) : (new MeasuredSubject(subject.File, row), null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch) => [.. batch.Select(subject => Score(((MeasuredSubject)subject).Row))];

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    PictureScore Score(PictureFeatureRow row)
    {
        var (raw, spread) = _model.Of(row.Values);
        var value = Math.Round(_card.Scale.Apply(raw), Digits);
        var (usual, contributions) = _model.Explain(row.Values);
        var parts = new SortedDictionary<string, double>(StringComparer.Ordinal) { [Usual] = Math.Round(usual, Digits) };
        foreach (var theme in contributions.Select((amount, i) => (amount, Theme: FeatureThemes.Of(_model.Features[i]))).GroupBy(c => c.Theme, c => c.amount))
        {
            parts[theme.Key] = Math.Round(theme.Sum(), Digits);
        }
        parts[Scale] = Math.Round(value - parts.Values.Sum(), Digits);
        return new(value, spread is { } points ? Math.Round(points * _card.Scale.Slope(raw), Digits) : null, parts, Reasons(row, contributions));
    }

    /// <summary>The features that move the score most, each with what is usual.</summary>
    List<string> Reasons(PictureFeatureRow row, double[] contributions) =>
    [
        .. Enumerable.Range(0, contributions.Length).Where(i => Math.Abs(contributions[i]) >= WorthSaying)
            .OrderByDescending(i => Math.Abs(contributions[i])).ThenBy(i => i).Take(ReasonsGiven)
            .Select(i => FormattableString.Invariant(
                $"{FeatureThemes.Of(_model.Features[i])} {contributions[i]:+0.0;-0.0}: {_model.Features[i].Replace('_', ' ')} is {row.Values[i]:0.##} where {_model.Standardizer.Means[i]:0.##} is usual")),
    ];

    sealed record MeasuredSubject(string File, PictureFeatureRow Row) : PreparedSubject(File);
}
