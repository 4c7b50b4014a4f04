using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>
/// Walks through what is still to come: the plan's order, silent repeats as they fall due, at last what was skipped once; and never two
/// frames of one burst in a row while there is anything else.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="done">What was decided, in order.</param>
/// <param name="from">The first place of the plan that may be open.</param>
/// <param name="isOpen">Whether a picture may be shown at all.</param>
sealed class UpNext(ReviewPlan plan, IReadOnlyList<Decision> done, int from, Func<int, bool> isOpen)
{
    readonly HashSet<int> _shown = [.. done.Where(d => d.Why != ViewingKind.Repeat).Select(d => d.Picture)];
    readonly PriorityQueue<int, (int Due, int Picture)> _repeats = new();
    readonly List<int> _waiting = [];
    Queue<int>? _skipped;
    int _at = from;
    int _seen = done.Count(d => d.Kind != DecisionKind.Failure);
    string _burst = done.Count > 0 ? plan.Pictures[done[^1].Picture].Burst : "";

    /// <summary>What comes, in order.</summary>
    public IEnumerable<ReviewView> Views()
    {
        var repeated = done.Where(d => d.Why == ViewingKind.Repeat).Select(d => d.Picture).ToHashSet();
        var seen = 0;
        foreach (var decision in done.Where(d => d.Kind != DecisionKind.Failure))
        {
            seen++;
            if (decision is { Kind: DecisionKind.Value, Why: ViewingKind.Rating } && !repeated.Contains(decision.Picture))
            {
                Remember(decision.Picture, seen);
            }
        }
        while (Next() is { } view)
        {
            (_seen, _burst) = (_seen + 1, plan.Pictures[view.Picture].Burst);
            if (view.Kind == ViewingKind.Rating)
            {
                Remember(view.Picture, _seen);
            }
            yield return view;
        }
    }

    void Remember(int picture, int seen)
    {
        if (plan.RepeatAfter(picture) is { } others)
        {
            _repeats.Enqueue(picture, (seen + others, picture));
        }
    }

    ReviewView? Next() => Repeat() ?? First() ?? Skipped();

    ReviewView? Repeat()
    {
        while (_repeats.TryPeek(out var picture, out var due) && due.Due <= _seen)
        {
            if (isOpen(picture))
            {
                if (SameBurst(picture))
                {
                    return null;
                }
                _repeats.Dequeue();
                return new(picture, ViewingKind.Repeat);
            }
            _repeats.Dequeue();
        }
        return null;
    }

    ReviewView? First()
    {
        var waiting = _waiting.FindIndex(picture => !SameBurst(picture));
        if (waiting >= 0)
        {
            return Taken(waiting);
        }
        for (; _at < plan.Order.Count; _at++)
        {
            var picture = plan.Order[_at];
            if (_shown.Contains(picture) || !isOpen(picture))
            {
                continue;
            }
            if (IsPastFirstSet(picture))
            {
                return Taken(0);
            }
            if (!SameBurst(picture))
            {
                _at++;
                return View(picture);
            }
            _waiting.Add(picture);
        }
        return _waiting.Count > 0 ? Taken(0) : null;
    }

    /// <summary>What was skipped once comes again when all else is done; what is skipped then stays so.</summary>
    ReviewView? Skipped()
    {
        _skipped ??= new(done.Where(d => d.Why != ViewingKind.Repeat).GroupBy(d => d.Picture)
            .Where(same => same.Count() == 1 && same.First().Kind == DecisionKind.Skip && isOpen(same.Key)).Select(same => same.Key));
        return _skipped.TryDequeue(out var picture) ? View(picture) : null;
    }

    /// <summary>The set that everybody rates first stays first, also where all of it is one burst.</summary>
    bool IsPastFirstSet(int picture) => _waiting.Count > 0 && plan.Pictures[_waiting[0]].Agreed is not null && plan.Pictures[picture].Agreed is null;

    bool SameBurst(int picture) => _burst.Length > 0 && plan.Pictures[picture].Burst == _burst;

    ReviewView Taken(int waiting)
    {
        var picture = _waiting[waiting];
        _waiting.RemoveAt(waiting);
        return View(picture);
    }

    ReviewView View(int picture) => new(picture, plan.Pictures[picture].Agreed is null ? ViewingKind.Rating : ViewingKind.Calibration);
}
