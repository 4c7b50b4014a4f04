using System.Text;
using HeroImages.Files;

namespace HeroImages.Agreement.Rounds;

/// <summary>
/// Chooses the pictures to rate next from four queues. The audit is drawn first, from all that is not rated, whatever the limits: it
/// would not be unbiased otherwise. The other queues keep to the limits of location and species and to one picture a burst, and take from
/// bursts of which a picture was rated only when nothing else is left. Pure: the same candidates, in whatever order, and seed give the same round.
/// </summary>
public sealed class RoundChooser
{
    readonly RoundOptions _options;
    readonly List<RoundCandidate> _pool;
    readonly List<RoundCandidate> _rated;
    readonly RoundLimits _limits;
    readonly Dictionary<QueueKind, List<RoundPick>> _picks = Enum.GetValues<QueueKind>().ToDictionary(queue => queue, _ => new List<RoundPick>());

    RoundChooser(IEnumerable<RoundCandidate> candidates, RoundOptions options)
    {
        _options = options;
        var all = candidates.DistinctBy(c => c.File, StringComparer.Ordinal).OrderBy(c => StableRandom.Of(options.Seed, Encoding.UTF8.GetBytes(c.File))).ThenBy(c => c.File, StringComparer.Ordinal).ToList();
        (_pool, _rated) = ([.. all.Where(c => !c.IsRated)], [.. all.Where(c => c.IsRated)]);
        _limits = new(_rated, options);
    }

    /// <summary>Chooses.</summary>
    /// <param name="candidates">All candidates, those that are rated too; of one file the first counts.</param>
    /// <param name="options">How.</param>
    public static Round Choose(IEnumerable<RoundCandidate> candidates, RoundOptions options) => new RoundChooser(candidates, options).Round();

    Round Round()
    {
        var silent = Enum.GetValues<QueueKind>().Select(queue => (queue, Why: WhyNot(queue))).Where(pair => pair.Why is not null).ToDictionary(pair => pair.queue, pair => pair.Why!);
        QueueKind[] speaking = [.. Enum.GetValues<QueueKind>().Where(queue => !silent.ContainsKey(queue))];
        var asked = _options.Shares.Parted(Math.Min(_options.Count, _pool.Count), speaking);
        Audit(asked.GetValueOrDefault(QueueKind.Audit));
        QueueKind[] others = [.. speaking.Where(queue => queue != QueueKind.Audit)];
        foreach (var rated in new[] { false, true })
        {
            _limits.AllowsRatedBursts = rated;
            foreach (var queue in others)
            {
                Fill(queue, asked[queue]);
            }
        }
        // What the limits kept from one queue, another may have.
        foreach (var queue in others)
        {
            Fill(queue, _picks[queue].Count + Math.Min(_options.Count, _pool.Count) - _picks.Values.Sum(picks => picks.Count));
        }
        var shares = Enum.GetValues<QueueKind>().Sum(queue => _options.Shares[queue]);
        return new()
        {
            Picks = [.. _picks.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)],
            Queues =
            [
                .. _picks.OrderBy(pair => pair.Key).Select(pair => new QueueReport(
                    pair.Key, shares == 0 ? 0 : _options.Shares[pair.Key] / shares, asked.GetValueOrDefault(pair.Key), pair.Value.Count,
                    silent.GetValueOrDefault(pair.Key) ?? (pair.Value.Count < asked.GetValueOrDefault(pair.Key) ? "the limits, one a burst, or what is known left no more" : null))),
            ],
            Unrated = _pool.Count,
            Rated = _rated.Count,
            Predictors = [.. _pool.SelectMany(c => c.Predictions.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Options = _options,
        };
    }

    /// <summary>Why a queue has nothing to offer; null where it has.</summary>
    string? WhyNot(QueueKind queue) => queue switch
    {
        _ when _pool.Count == 0 => "all candidates are rated",
        _ when _options.Shares[queue] <= 0 => "not asked for",
        QueueKind.Top when _pool.All(c => c.Prediction is null) => "nothing is predicted yet; its share goes to the others",
        QueueKind.Disagreement when _pool.All(c => c.Contradiction is null) => "no picture has two predictions; its share goes to the others",
        QueueKind.Uncertainty when _pool.All(c => c.Features is null && c.Spread is null) => "nothing is known of what pictures are like, or of how sure a model is; its share goes to the others",
        _ => null,
    };

    /// <summary>The pool is in an order that only the seed decides: its beginning is a random draw.</summary>
    void Audit(int count)
    {
        var reason = FormattableString.Invariant($"drawn at random, with {count:N0} of {_pool.Count:N0} unrated candidates");
        foreach (var candidate in _pool.Take(count))
        {
            _limits.Take(candidate);
            _picks[QueueKind.Audit].Add(new(candidate, QueueKind.Audit, reason, (double)count / _pool.Count));
        }
    }

    void Fill(QueueKind queue, int count)
    {
        foreach (var (candidate, reason) in Ordered(queue))
        {
            if (_picks[queue].Count >= count)
            {
                break;
            }
            if (_limits.Allows(candidate))
            {
                _limits.Take(candidate);
                _picks[queue].Add(new(candidate, queue, reason));
            }
        }
    }

    IEnumerable<(RoundCandidate Candidate, string Reason)> Ordered(QueueKind queue) => queue switch
    {
        QueueKind.Top => _pool.Where(c => c.Prediction is not null).OrderByDescending(c => c.Prediction).Select((c, place) => (c, FormattableString.Invariant($"place {place + 1:N0} by the mean of {c.Predictions.Count} prediction{(c.Predictions.Count == 1 ? "" : "s")}"))),
        QueueKind.Disagreement => _pool.Where(c => c.Contradiction is not null).OrderByDescending(c => c.Contradiction).Select(c => (c, Contradiction(c))),
        _ => new UnlikeOrder(_pool, [.. _rated, .. _picks.Values.SelectMany(picks => picks.Select(pick => pick.Candidate))]).Ordered(_limits.Allows),
    };

    static string Contradiction(RoundCandidate candidate)
    {
        var (most, least) = (candidate.Predictions.OrderBy(p => p.Key, StringComparer.Ordinal).MaxBy(p => p.Value), candidate.Predictions.OrderBy(p => p.Key, StringComparer.Ordinal).MinBy(p => p.Value));
        return FormattableString.Invariant($"{most.Key} puts it above {100 * most.Value:0} % of its pictures, {least.Key} above {100 * least.Value:0} %");
    }
}
