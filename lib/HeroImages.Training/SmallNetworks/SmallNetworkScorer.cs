using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.SmallNetworks;

/// <summary>
/// Scores pictures by a small network. It looks at one picture at a time on the thread that prepares it, so that no score depends on other
/// pictures or on how many threads there are.
/// </summary>
public sealed class SmallNetworkScorer : IScorer
{
    const int Digits = 4, FirstGood = 7;

    readonly SmallNetwork _network;
    readonly ViewOptions _views;

    SmallNetworkScorer(SmallNetwork network, ViewOptions views, ModelCard card, string hash) => (_network, _views, Card, ModelHash) = (network, views, card, hash);

    /// <summary>What the model says of itself.</summary>
    public ModelCard Card { get; }

    /// <inheritdoc/>
    public string Name => Card.Name;

    /// <inheritdoc/>
    public string ModelHash { get; }

    /// <inheritdoc/>
    public int BatchSize => 64;

    /// <summary>Opens a model.</summary>
    /// <param name="path">A file that <c>hero train</c> wrote.</param>
    /// <exception cref="InputException">It is missing, or does not fit this program; the message says why.</exception>
    /// <exception cref="Runtime.TorchUnavailableException">libtorch cannot be loaded.</exception>
    public static SmallNetworkScorer Open(string path)
    {
        using var file = SafeTensorsFile.Open(path);
        var card = ModelCard.Read(file.Metadata, path);
        var (network, options) = SmallNetworkFile.Read(file);
        return new(network, options.Views, card, FileHash.Of(path));
    }

    /// <inheritdoc/>
    public (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject)
    {
        var (views, failure) = PictureViewer.View(subject.Content, Areas.Of(subject), _views);
        return views is null ? (null, failure) : (new SeenSubject(subject.File, Distribution(_network, views, _views)), null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch) => [.. batch.Select(subject => Score(((SeenSubject)subject).Shares))];

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    /// <summary>Shares of the scores 0 to 10 of one picture.</summary>
    internal static double[] Distribution(SmallNetwork network, PictureViews views, ViewOptions options)
    {
        using var scope = NewDisposeScope();
        using var _ = inference_mode();
        return [.. network.Logits([views], options).softmax(1).data<float>().ToArray().Select(share => (double)share)];
    }

    PictureScore Score(double[] shares)
    {
        var raw = ScoreHistogram.Mean(shares);
        var spread = Math.Sqrt(shares.Select((share, score) => share * (score - raw) * (score - raw)).Sum());
        return new(Math.Round(Card.Scale.Apply(raw), Digits), Math.Round(spread * Card.Scale.Slope(raw), Digits), new Dictionary<string, double>
        {
            ["raw"] = Math.Round(raw, Digits),
            ["share_of_7_or_more"] = Math.Round(shares.Skip(FirstGood).Sum(), Digits),
        }, []);
    }

    sealed record SeenSubject(string File, double[] Shares) : PreparedSubject(File);
}
