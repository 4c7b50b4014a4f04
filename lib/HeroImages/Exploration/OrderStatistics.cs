namespace HeroImages.Exploration;

/// <summary>Finds elements by their place in ascending order without sorting, since collections have millions of values.</summary>
static class OrderStatistics
{
    const int SmallEnoughToSort = 32;

    /// <summary>Far more rounds than good pivots need; after so many, sorting bounds the worst case.</summary>
    const int MostRounds = 100;

    /// <summary>
    /// The element that sorting would put at <paramref name="place"/>. Afterwards none before that place is larger, and
    /// none behind it smaller. Values must not be NaN.
    /// </summary>
    public static double Select(Span<double> values, int place)
    {
        for (var round = 0; values.Length > SmallEnoughToSort && round < MostRounds; round++)
        {
            var (left, right) = Partition(values);
            if (place > right && place < left)
            {
                return values[place];
            }
            var start = place >= left ? left : 0;
            values = place >= left ? values[left..] : values[..(right + 1)];
            place -= start;
        }
        values.Sort();
        return values[place];
    }

    /// <summary>Smallest and largest value.</summary>
    public static (double Minimum, double Maximum) Extremes(ReadOnlySpan<double> values)
    {
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
        {
            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
        }
        return (minimum, maximum);
    }

    /// <summary>Parts the values at a pivot: up to Right none is larger than it, from Left on none is smaller.</summary>
    static (int Left, int Right) Partition(Span<double> values)
    {
        var pivot = MiddleOf(values[0], values[values.Length / 2], values[^1]);
        var (left, right) = (0, values.Length - 1);
        while (left <= right)
        {
            while (values[left] < pivot)
            {
                left++;
            }
            while (values[right] > pivot)
            {
                right--;
            }
            if (left <= right)
            {
                (values[left], values[right]) = (values[right--], values[left++]);
            }
        }
        return (left, right);
    }

    static double MiddleOf(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
