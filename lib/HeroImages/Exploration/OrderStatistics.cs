namespace HeroImages.Exploration;

/// <summary>
/// Finds elements by their place in ascending order without sorting all, since collections have millions of values:
/// counts them in equal steps between smallest and largest, and goes on with the values of the one step that holds
/// the place.
/// </summary>
static class OrderStatistics
{
    const int Steps = 4096;
    const int SmallEnoughToSort = 4096;

    /// <summary>More rounds than values need that are not made to defy this.</summary>
    const int MostRounds = 8;

    /// <summary>The elements that sorting would put at some places. Values must be finite; they stay as they are.</summary>
    public static double[] Select(ReadOnlySpan<double> values, params ReadOnlySpan<int> places)
    {
        var steps = Count(values);
        var found = new double[places.Length];
        for (var p = 0; p < places.Length; p++)
        {
            found[p] = Select(values, places[p], steps, 0);
        }
        return found;
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

    static double Select(ReadOnlySpan<double> values, int place, Histogram steps, int round)
    {
        if (steps.Minimum == steps.Maximum)
        {
            return steps.Minimum;
        }
        if (values.Length <= SmallEnoughToSort || round == MostRounds)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted);
            return sorted[place];
        }
        var (step, before) = steps.StepOf(place);
        var kept = Gather(values, steps, step);
        return Select(kept, place - before, Count(kept), round + 1);
    }

    static Histogram Count(ReadOnlySpan<double> values)
    {
        var (minimum, maximum) = Extremes(values);
        var steps = new Histogram(minimum, maximum, new int[Steps]);
        foreach (var value in values)
        {
            steps.Counts[steps.Step(value)]++;
        }
        return steps;
    }

    static double[] Gather(ReadOnlySpan<double> values, in Histogram steps, int step)
    {
        var kept = new double[steps.Counts[step]];
        var count = 0;
        foreach (var value in values)
        {
            if (steps.Step(value) == step)
            {
                kept[count++] = value;
            }
        }
        return kept;
    }

    readonly record struct Histogram(double Minimum, double Maximum, int[] Counts)
    {
        readonly double _perStep = Maximum > Minimum ? (Steps - 1) / (Maximum - Minimum) : 0;

        /// <summary>Never falls as the value rises, which is all that is asked of it.</summary>
        public int Step(double value) => Math.Min((int)((value - Minimum) * _perStep), Steps - 1);

        /// <summary>The step that holds a place, and how many values stand before that step.</summary>
        public (int Step, int Before) StepOf(int place)
        {
            var (step, before) = (0, 0);
            while (before + Counts[step] <= place)
            {
                before += Counts[step++];
            }
            return (step, before);
        }
    }
}
