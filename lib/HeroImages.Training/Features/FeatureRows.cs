using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;

namespace HeroImages.Training.Features;

/// <summary>
/// Makes of a picture the row of numbers that heads see: what a network sees in the frame and in the animals, then what is measured of
/// light, colour, focus, framing and boxes. Numbers are rounded to half precision, so that a row from the
/// cache is the row that was computed. May be used from any number of threads.
/// </summary>
public sealed class FeatureRows : IDisposable
{
    readonly IDeepFeatures _deep;
    readonly FeatureCache? _cache;
    readonly MeasureOptions _measures;

    /// <param name="deep">Of a network; disposed with this.</param>
    /// <param name="infoBar">Share of the height that the camera's info bar takes at the bottom.</param>
    /// <param name="cacheFolder">Where rows are kept; null to compute all anew.</param>
    public FeatureRows(IDeepFeatures deep, double infoBar = 0, string? cacheFolder = null)
    {
        (_deep, _measures) = (deep, new() { InfoBar = infoBar });
        Hash = FileHash.Of(WideText.ToBytes(FormattableString.Invariant($"rows 1: {deep.Hash} {deep.Count} {infoBar:R} {PictureFeatures.Version} {string.Join(' ', PictureFeatures.Names)}")));
        _cache = cacheFolder is null ? null : FeatureCache.Open(cacheFolder, Hash, Count);
    }

    /// <summary>What gives the deep features.</summary>
    public IDeepFeatures Deep => _deep;

    /// <summary>Numbers of a row.</summary>
    public int Count => _deep.Count + PictureFeatures.Names.Count;

    /// <summary>A hash over all that shapes a row.</summary>
    public string Hash { get; }

    /// <summary>Rows found in the cache, and not found.</summary>
    public (long Hits, long Misses) Asked => _cache?.Asked ?? (0, 0);

    /// <summary>The row of a picture, or why there is none.</summary>
    public (float[]? Row, string? Failure) Of(ScoringSubject subject)
    {
        var key = _cache is null ? default : FeatureCache.KeyOf(string.Join(' ', subject.Detections.Select(Text).Prepend(FileHash.Of(subject.Content))));
        if (_cache?.Find(key) is { } kept)
        {
            return ([.. kept.Select(x => (float)x)], null);
        }
        var (row, failure) = Compute(subject);
        if (row is null)
        {
            return (null, failure);
        }
        _cache?.Add(key, row);
        return ([.. row.Select(x => (float)x)], null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cache?.Dispose();
        _deep.Dispose();
    }

    (Half[]? Row, string? Failure) Compute(ScoringSubject subject)
    {
        var (deep, unseen) = _deep.See(subject);
        if (deep is null)
        {
            return (null, unseen);
        }
        var (measured, unmeasured) = PictureFeatures.Read(subject, _measures);
        return measured is null ? (null, unmeasured) : ([.. deep.Concat(measured.Values).Select(Rounded)], null);
    }

    /// <summary>All of a detection that shapes a row.</summary>
    static string Text(Detection d) => FormattableString.Invariant(
        $"{d.Category} {d.Confidence:R} {d.Box.X:R} {d.Box.Y:R} {d.Box.Width:R} {d.Box.Height:R} {string.Join(',', d.Classifications.Select(c => $"{c.Label.Name} {c.Confidence:R}"))}");

    static Half Rounded(float number) => (Half)Math.Clamp(number, (float)Half.MinValue, (float)Half.MaxValue);
}
