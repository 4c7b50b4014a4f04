using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Training.Features;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Backbones;

/// <summary>
/// Scores pictures by heads on the features of a large network. The network looks at one picture at a time on the thread that prepares it,
/// so that no score depends on other pictures or on how many threads there are.
/// </summary>
public sealed class BackboneScorer : IScorer
{
    internal const int Batch = 64;
    const int Digits = 4;

    readonly HeadEnsemble _ensemble;
    readonly FeatureRows _rows;

    BackboneScorer(HeadEnsemble ensemble, FeatureRows rows, ModelCard card, string hash) => (_ensemble, _rows, Card, ModelHash) = (ensemble, rows, card, hash);

    /// <summary>What the model says of itself.</summary>
    public ModelCard Card { get; }

    /// <inheritdoc/>
    public string Name => Card.Name;

    /// <inheritdoc/>
    public string ModelHash { get; }

    /// <inheritdoc/>
    public int BatchSize => Batch;

    /// <summary>Pictures whose features were kept from earlier, and those computed anew.</summary>
    public (long Hits, long Misses) Asked => _rows.Asked;

    /// <summary>Opens a model.</summary>
    /// <param name="path">A file that <c>hero train</c> wrote.</param>
    /// <param name="backbone">The file of weights, TorchScript or embeddings that it was trained with; null for one of its name beside the model.</param>
    /// <param name="cacheFolder">Where features are kept; null to compute them anew.</param>
    /// <exception cref="InputException">Model and network do not fit each other or this program; the message says why.</exception>
    /// <exception cref="Runtime.TorchUnavailableException">libtorch cannot be loaded.</exception>
    public static BackboneScorer Open(string path, string? backbone = null, string? cacheFolder = null)
    {
        using var file = SafeTensorsFile.Open(path);
        var card = ModelCard.Read(file.Metadata, path);
        var views = ViewCard.Read(file);
        var rows = new FeatureRows(Deep(file, backbone ?? Beside(file), views), views.InfoBar, cacheFolder);
        try
        {
            return new(BackboneModelFile.Read(file, rows), rows, card, FileHash.Of(path));
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject)
    {
        var (row, failure) = _rows.Of(subject);
        return row is null ? (null, failure) : (new RowSubject(subject.File, row), null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch) => [.. _ensemble.Score([.. batch.Select(subject => ((RowSubject)subject).Row)], Batch).Select(Score)];

    /// <inheritdoc/>
    public void Dispose()
    {
        _ensemble.Dispose();
        _rows.Dispose();
    }

    PictureScore Score((double Value, double Spread) raw) =>
        new(Math.Round(Card.Scale.Apply(raw.Value), Digits), Math.Round(raw.Spread * Card.Scale.Slope(raw.Value), Digits), new Dictionary<string, double> { ["raw"] = Math.Round(raw.Value, Digits) }, []);

    static IDeepFeatures Deep(SafeTensorsFile file, string path, ViewOptions views)
    {
        var (deep, _) = BackboneTrainer.Open(path, new() { Views = views });
        if (deep is not BackboneFeatures { Backbone: var network })
        {
            return deep;
        }
        try
        {
            BackboneModelFile.Tune(file, network);
            return new BackboneFeatures(network, views);
        }
        catch
        {
            deep.Dispose();
            throw;
        }
    }

    /// <summary>The network's file beside the model's; its name comes from the file, and is a name alone.</summary>
    static string Beside(SafeTensorsFile file)
    {
        var name = BackboneModelFile.Text(file, "file");
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, Path.GetFileName(name));
        return File.Exists(path) ? path : throw new InputException(file.Path, "backbone.file", $"there is no {Path.GetFileName(name)} beside it", "the file of weights that it was trained with", "Put it there, or name it.");
    }

    sealed record RowSubject(string File, float[] Row) : PreparedSubject(File);
}
