using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>Where a person is among comparisons; it follows from them and the lines of the journal alone. For one thread.</summary>
/// <param name="comparisons">What is to be compared, in order.</param>
/// <param name="index">The pictures.</param>
/// <param name="rater">The person, with the rubric.</param>
public sealed class ComparisonState(IReadOnlyList<Comparison> comparisons, PictureIndex index, RaterId rater)
{
    readonly List<(int Comparison, PairVerdict Verdict)> _done = [];
    readonly HashSet<int> _unreadable = [];
    readonly Dictionary<(int, int), int> _pairs = comparisons.Select((c, i) => (c, i)).Where(p => p.c.Burst is null).ToDictionary(p => Key(p.c.Pictures[0], p.c.Pictures[1]), p => p.i);
    readonly Dictionary<string, int> _bursts = comparisons.Select((c, i) => (c, i)).Where(p => p.c.Burst is not null).ToDictionary(p => p.c.Burst!, p => p.i, StringComparer.Ordinal);

    /// <summary>The verdicts that hold, in the order in which they were given; a burst has several.</summary>
    public IReadOnlyList<PairVerdict> Standing => [.. _done.Select(d => d.Verdict)];

    /// <summary>What is to be compared.</summary>
    public IReadOnlyList<Comparison> Comparisons => comparisons;

    /// <summary>How many comparisons are done or skipped.</summary>
    public int Done => Enumerable.Range(0, comparisons.Count).Count(IsPossible) - Open().Count();

    /// <summary>The verdicts that undo takes back: those of the last comparison; empty when there is none.</summary>
    public IReadOnlyList<PairVerdict> Last => _done.Count == 0 ? [] : [.. _done.Where(d => d.Comparison == _done[^1].Comparison).Select(d => d.Verdict)];

    /// <summary>What is still to be compared, in order.</summary>
    public IEnumerable<int> Open()
    {
        var count = _done.CountBy(d => d.Comparison).ToDictionary();
        var skipped = _done.Where(d => d.Verdict.Choice is null).Select(d => d.Comparison).ToHashSet();
        return Enumerable.Range(0, comparisons.Count)
            .Where(i => IsPossible(i) && !skipped.Contains(i) && count.GetValueOrDefault(i) < Shown(i).Pictures.Count - 1);
    }

    /// <summary>A comparison with those of its pictures that can be shown.</summary>
    public Comparison Shown(int comparison) => comparisons[comparison] with { Pictures = [.. comparisons[comparison].Pictures.Where(p => !_unreadable.Contains(p))] };

    /// <summary>Leaves a picture out from now on; a pair of it cannot be compared, a burst can while two frames are left.</summary>
    public void PassOver(int picture) => _unreadable.Add(picture);

    /// <summary>Takes in a line of the journal.</summary>
    public void Apply(PairVerdict verdict)
    {
        if (verdict.Rater != rater)
        {
            return;
        }
        if (verdict.Withdraws is { } withdrawn)
        {
            _done.RemoveAll(d => d.Verdict.VerdictId == withdrawn);
        }
        else if (Find(verdict) is { } comparison)
        {
            _done.Add((comparison, verdict));
        }
    }

    bool IsPossible(int comparison) => _unreadable.Count == 0 || Shown(comparison).Pictures.Count > 1;

    int? Find(PairVerdict verdict) => index.Find(verdict.First) is not { } first || index.Find(verdict.Second) is not { } second ? null
        : verdict.Burst is { } burst ? _bursts.TryGetValue(burst, out var strip) ? strip : null
        : _pairs.TryGetValue(Key(first, second), out var pair) ? pair : null;

    static (int, int) Key(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
}
