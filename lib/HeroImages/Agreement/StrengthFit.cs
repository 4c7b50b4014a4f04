namespace HeroImages.Agreement;

/// <summary>The arithmetic of Bradley and Terry's model.</summary>
static class StrengthFit
{
    /// <summary>Wins, and as many losses, against an imagined item of strength 0.</summary>
    public const double UsualPseudo = 0.5;

    /// <summary>The matrix to invert has as many rows as there are items; beyond this it takes too long.</summary>
    const int MostErrors = 1000;

    const int MostRounds = 20_000;
    const double Near = 1e-11;

    /// <summary>Log strengths.</summary>
    /// <param name="outcomes">What happened.</param>
    /// <param name="pseudo">See <see cref="UsualPseudo"/>; with 0 strengths sum to 0, and each item needs a win and a loss.</param>
    public static double[] Strengths(PairOutcomes outcomes, double pseudo = UsualPseudo)
    {
        var strengths = new double[outcomes.Items];
        Array.Fill(strengths, 1);
        for (var (round, change) = (0, double.PositiveInfinity); round < MostRounds && change > Near; round++)
        {
            var next = Enumerable.Range(0, strengths.Length).Select(item => Next(outcomes, strengths, item, pseudo)).ToArray();
            if (pseudo == 0)
            {
                Normalise(next);
            }
            change = next.Zip(strengths, (a, b) => Math.Abs(Math.Log(a / b))).DefaultIfEmpty().Max();
            strengths = next;
        }
        return [.. strengths.Select(strength => Math.Log(strength))];
    }

    /// <summary>Standard errors of log strengths from the inverse of Fisher's information; null with too many items.</summary>
    /// <param name="outcomes">What happened.</param>
    /// <param name="strengths">Log strengths.</param>
    /// <param name="pseudo">As in the fit.</param>
    public static double[]? StandardErrors(PairOutcomes outcomes, double[] strengths, double pseudo = UsualPseudo)
    {
        if (outcomes.Items > MostErrors)
        {
            return null;
        }
        var information = Information(outcomes, strengths, pseudo);
        // Without the imagined item only differences are known: the direction of the common shift is filled in, and taken out again.
        var shift = pseudo == 0 ? 1.0 / outcomes.Items : 0;
        foreach (var row in information)
        {
            for (var column = 0; column < row.Length; column++)
            {
                row[column] += shift;
            }
        }
        return [.. SymmetricMatrix.InverseDiagonal(information).Select(variance => Math.Sqrt(variance - shift))];
    }

    static double Next(PairOutcomes outcomes, double[] strengths, int item, double pseudo)
    {
        var sum = 2 * pseudo / (strengths[item] + 1);
        foreach (var (other, times) in outcomes.Met(item))
        {
            sum += times / (strengths[item] + strengths[other]);
        }
        return (outcomes.Wins(item) + pseudo) / sum;
    }

    static void Normalise(double[] strengths)
    {
        var mean = Math.Exp(strengths.Average(strength => Math.Log(strength)));
        for (var item = 0; item < strengths.Length; item++)
        {
            strengths[item] /= mean;
        }
    }

    static double[][] Information(PairOutcomes outcomes, double[] strengths, double pseudo)
    {
        var information = strengths.Select(_ => new double[strengths.Length]).ToArray();
        for (var item = 0; item < strengths.Length; item++)
        {
            information[item][item] += 2 * pseudo * Uncertainty(strengths[item]);
            foreach (var (other, times) in outcomes.Met(item))
            {
                var known = times * Uncertainty(strengths[item] - strengths[other]);
                information[item][item] += known;
                information[item][other] -= known;
            }
        }
        return information;
    }

    /// <summary>p · (1 - p) of a comparison.</summary>
    static double Uncertainty(double difference) => 1 / (1 + Math.Exp(-difference)) is var p ? p * (1 - p) : 0;
}
