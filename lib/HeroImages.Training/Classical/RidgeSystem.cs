namespace HeroImages.Training.Classical;

/// <summary>
/// Ridge regression: least squares with a price on large coefficients; the intercept is free. What does not depend on the price is computed
/// once.
/// </summary>
sealed class RidgeSystem
{
    readonly double[][] _gram;
    readonly double[] _moment;
    readonly double[] _means;
    readonly double _mean;
    readonly double _weight;

    public RidgeSystem(LearningRows rows)
    {
        _weight = rows.Weight.Sum();
        _mean = rows.Mean;
        _means = [.. Enumerable.Range(0, rows.X[0].Length).Select(column => rows.X.Zip(rows.Weight, (x, w) => x[column] * w).Sum() / _weight)];
        _gram = [.. _means.Select(_ => new double[_means.Length])];
        _moment = new double[_means.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            Add([.. rows.X[row].Zip(_means, (value, mean) => value - mean)], rows.Y[row] - _mean, rows.Weight[row]);
        }
        Mirror();
    }

    /// <summary>The coefficients for which Σ w (y - b - x β)² + price Σ w |β|² is least, in closed form.</summary>
    public (double Intercept, double[] Beta) Solve(double price)
    {
        double[][] priced = [.. _gram.Select(row => (double[])row.Clone())];
        for (var i = 0; i < priced.Length; i++)
        {
            priced[i][i] += price * _weight;
        }
        var beta = LinearSolver.Solve(priced, _moment);
        return (_mean - Product(beta, _means), beta);
    }

    public static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }

    void Add(double[] centred, double y, double weight)
    {
        for (var i = 0; i < centred.Length; i++)
        {
            var weighted = weight * centred[i];
            _moment[i] += weighted * y;
            for (var j = 0; j <= i; j++)
            {
                _gram[i][j] += weighted * centred[j];
            }
        }
    }

    void Mirror()
    {
        for (var i = 0; i < _gram.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _gram[j][i] = _gram[i][j];
            }
        }
    }
}
