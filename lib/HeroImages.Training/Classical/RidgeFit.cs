namespace HeroImages.Training.Classical;

/// <summary>Fits ridge regressions on standardised features and their squares.</summary>
static class RidgeFit
{
    /// <summary>Prices that are tried, per unit of weight; the dearest first, which wins where two do as well.</summary>
    static readonly double[] Prices = [30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003];

    /// <summary>The price that is taken where nothing can be held back.</summary>
    const double UsualPrice = 1;

    /// <summary>Fits a regression.</summary>
    /// <param name="rows">Standardised features.</param>
    /// <param name="price">The price on large coefficients.</param>
    public static RidgeModel Fit(LearningRows rows, double price) => ModelOf(new RidgeSystem(rows.With(RidgeModel.Columns)).Solve(price));

    /// <summary>The price that does best on folds that are held back in turn.</summary>
    /// <param name="rows">Standardised features.</param>
    /// <param name="folds">The rows of each fold.</param>
    public static double ChoosePrice(LearningRows rows, IReadOnlyList<IReadOnlyList<int>> folds)
    {
        if (folds.Count < 2)
        {
            return UsualPrice;
        }
        var wide = rows.With(RidgeModel.Columns);
        var systems = folds.Select(held => (System: new RidgeSystem(wide.Take(Others(rows.Count, held))), Held: wide.Take(held))).ToList();
        return Prices.MinBy(price => systems.Sum(fold => Loss(fold.Held, fold.System.Solve(price))));
    }

    /// <summary>All rows but some.</summary>
    public static List<int> Others(int count, IReadOnlyList<int> held)
    {
        var without = held.ToHashSet();
        return [.. Enumerable.Range(0, count).Where(row => !without.Contains(row))];
    }

    static double Loss(LearningRows held, (double Intercept, double[] Beta) fit) =>
        held.Weight.Sum() * held.MeanSquare([.. held.X.Select(x => fit.Intercept + RidgeSystem.Product(x, fit.Beta))]);

    static RidgeModel ModelOf((double Intercept, double[] Beta) fit)
    {
        var half = fit.Beta.Length / 2;
        return new((float)fit.Intercept, [.. fit.Beta.Take(half).Select(b => (float)b)], [.. fit.Beta.Skip(half).Select(b => (float)b)]);
    }
}
