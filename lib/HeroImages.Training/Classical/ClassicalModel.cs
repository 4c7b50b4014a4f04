namespace HeroImages.Training.Classical;

/// <summary>
/// A trained model of measured features: the mean of its members, drawn towards the technical score by as much as there was little to learn
/// from. Immutable; may be used from any number of threads.
/// </summary>
sealed record ClassicalModel
{
    const double Highest = 10;

    /// <summary>Names of the features.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Standardises features for the regressions.</summary>
    public required Standardizer Standardizer { get; init; }

    /// <summary>The members, at least one.</summary>
    public required IReadOnlyList<ClassicalMember> Members { get; init; }

    /// <summary>Share of the regressions beside the trees, 0 to 1.</summary>
    public required float RidgeShare { get; init; }

    /// <summary>Share of what was learned beside the technical score, 0 to 1.</summary>
    public required float LearnedShare { get; init; }

    /// <summary>What is added to the technical score so that its mean is that of the ratings.</summary>
    public required float PriorShift { get; init; }

    /// <summary>How far values are off on groups held back, as a standard deviation in points; NaN where nothing could be held back.</summary>
    public required float Miss { get; init; }

    /// <summary>Place of the technical score among the features.</summary>
    public required int Technical { get; init; }

    /// <summary>The raw value, 0 to 10, and how far it may be off, in points.</summary>
    public (double Value, double? Spread) Of(IReadOnlyList<float> features)
    {
        var (x, z) = Inputs(features);
        double[] values = [.. Members.Select(member => LearnedShare * member.Of(x, z, RidgeShare))];
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));
        return (Math.Clamp(Prior(x) + mean, 0, Highest), float.IsNaN(Miss) ? null : Math.Sqrt(variance + (Miss * Miss)));
    }

    /// <summary>What each feature brings to the raw value beyond what is usual, and the usual value; both add up to the value before it is kept within 0 to 10.</summary>
    public (double Usual, double[] Contributions) Explain(IReadOnlyList<float> features)
    {
        var (x, z) = Inputs(features);
        var contributions = new double[x.Length];
        double usual = (1 - LearnedShare) * (Standardizer.Means[Technical] + PriorShift);
        contributions[Technical] += (1 - LearnedShare) * (x[Technical] - Standardizer.Means[Technical]);
        var (ridge, tree) = (LearnedShare * RidgeShare / Members.Count, LearnedShare * (1 - RidgeShare) / Members.Count);
        foreach (var member in Members)
        {
            usual += (ridge * member.Ridge.Intercept) + (tree * (member.Trees.Start + member.Trees.Trees.Sum(t => (double)t.Value[0])));
            for (var i = 0; i < z.Length && ridge > 0; i++)
            {
                contributions[i] += ridge * member.Ridge.Contribution(z, i);
            }
            foreach (var grown in tree > 0 ? member.Trees.Trees : [])
            {
                grown.Explain(x, (feature, value) => contributions[feature] += tree * value);
            }
        }
        return (usual, contributions);
    }

    double Prior(double[] x) => (1 - LearnedShare) * (x[Technical] + PriorShift);

    (double[] X, double[] Z) Inputs(IReadOnlyList<float> features)
    {
        double[] x = [.. features.Select(value => (double)value)];
        return (x, Standardizer.Of(x));
    }
}
