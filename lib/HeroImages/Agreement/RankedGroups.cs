namespace HeroImages.Agreement;

/// <summary>Pictures by prediction, the best first, in groups of equal predictions.</summary>
sealed record RankedGroups(int Count, int Relevant, IReadOnlyList<(int Size, int Relevant)> Groups)
{
    /// <summary>The groups.</summary>
    /// <param name="truth">True values.</param>
    /// <param name="prediction">Predictions.</param>
    /// <param name="threshold">Relevant is a true value from here on.</param>
    public static RankedGroups Of(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, double threshold)
    {
        var kept = Known(truth, prediction);
        var (keys, relevant) = (Correlation.Taken(prediction, kept).Select(value => -value).ToArray(), Correlation.Taken(truth, kept).Select(value => value >= threshold).ToArray());
        Array.Sort(keys, relevant);
        var groups = new List<(int, int)>();
        for (int from = 0, to; from < keys.Length; from = to)
        {
            to = Ranks.EndOfTie(keys, from);
            groups.Add((to - from, relevant[from..to].Count(r => r)));
        }
        return new(keys.Length, relevant.Count(r => r), groups);
    }

    /// <summary>The items that have both values.</summary>
    public static int[] Known(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction)
    {
        if (truth.Length != prediction.Length)
        {
            throw new ArgumentException("both sides need a value, or NaN, for each picture");
        }
        var known = new List<int>(truth.Length);
        for (var i = 0; i < truth.Length; i++)
        {
            if (!double.IsNaN(truth[i]) && !double.IsNaN(prediction[i]))
            {
                known.Add(i);
            }
        }
        return [.. known];
    }

    /// <summary>Relevant pictures to expect among the first <paramref name="k"/>.</summary>
    public double RelevantIn(int k)
    {
        var (left, found) = (k, 0.0);
        foreach (var (size, relevant) in Groups)
        {
            found += relevant * Math.Min(1, (double)left / size);
            left -= size;
            if (left <= 0)
            {
                break;
            }
        }
        return found;
    }

    /// <summary>The place at which the relevant picture of this number is to be expected; null where there are fewer.</summary>
    public double? PlaceOf(int number)
    {
        var (before, left) = (0, number);
        foreach (var (size, relevant) in Groups)
        {
            if (left <= relevant)
            {
                return before + (left * (size + 1.0) / (relevant + 1));
            }
            (before, left) = (before + size, left - relevant);
        }
        return null;
    }
}
