namespace HeroImages.Selection;

/// <summary>Counts the picks by species, location, day, hour and week, and keeps their times by location.</summary>
sealed class LikenessTally
{
    readonly Dictionary<int, int>[] _counts = [.. Enumerable.Range(0, DiversityPlan.LimitCount).Select(_ => new Dictionary<int, int>())];
    readonly Dictionary<int, List<long>> _times = [];

    /// <summary>Picks that share the frame's value; 0 where the value is not known, so that no limit applies.</summary>
    public int Of(Limit limit, in Representative frame)
    {
        var key = Key(limit, frame);
        return key < 0 ? 0 : _counts[(int)limit].GetValueOrDefault(key);
    }

    /// <summary>Whether one more pick like this frame would go beyond a limit.</summary>
    /// <param name="limit">Which one.</param>
    /// <param name="frame">What would be picked.</param>
    /// <param name="most">Picks that the limit allows.</param>
    /// <param name="spacing">Least ticks between picks of one location.</param>
    public bool IsFull(Limit limit, in Representative frame, int most, long spacing) =>
        limit == Limit.Spacing ? NearestTime(frame) < spacing : Of(limit, frame) >= most;

    /// <summary>The most picks that share one value.</summary>
    public int Most(Limit limit) => _counts[(int)limit].Values.DefaultIfEmpty(0).Max();

    public void Add(in Representative frame)
    {
        for (var limit = Limit.Species; limit <= Limit.Week; limit++)
        {
            var key = Key(limit, frame);
            if (key >= 0)
            {
                _counts[(int)limit][key] = _counts[(int)limit].GetValueOrDefault(key) + 1;
            }
        }
        if (frame is { Time: > 0, Location: >= 0 })
        {
            var times = TimesOf(frame.Location);
            var at = times.BinarySearch(frame.Time);
            times.Insert(at < 0 ? ~at : at, frame.Time);
        }
    }

    /// <summary>Ticks to the nearest pick of the same location; the largest number when there is none.</summary>
    public long NearestTime(in Representative frame)
    {
        if (frame.Time <= 0 || frame.Location < 0 || !_times.TryGetValue(frame.Location, out var times))
        {
            return long.MaxValue;
        }
        var at = times.BinarySearch(frame.Time);
        if (at >= 0)
        {
            return 0;
        }
        var before = ~at > 0 ? frame.Time - times[~at - 1] : long.MaxValue;
        var after = ~at < times.Count ? times[~at] - frame.Time : long.MaxValue;
        return Math.Min(before, after);
    }

    /// <summary>Least ticks between two picks of one location; null when no location has two.</summary>
    public long? LeastSpacing() => _times.Values
        .SelectMany(t => t.Zip(t.Skip(1), (earlier, later) => (long?)(later - earlier)))
        .Min();

    List<long> TimesOf(int location)
    {
        if (!_times.TryGetValue(location, out var times))
        {
            _times[location] = times = [];
        }
        return times;
    }

    static int Key(Limit limit, in Representative frame) => limit switch
    {
        Limit.Species => frame.Species,
        Limit.Location => frame.Location,
        Limit.Day => frame.Day,
        Limit.Hour => frame.Hour,
        Limit.Week => frame.Week,
        _ => -1,
    };
}
