namespace HeroImages.Training.Classical;

/// <summary>Solves symmetric positive definite systems by Cholesky's decomposition.</summary>
static class LinearSolver
{
    /// <summary>Solves A x = b. Neither is changed.</summary>
    /// <param name="a">Symmetric and positive definite, row by row.</param>
    /// <param name="b">The right side.</param>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public static double[] Solve(double[][] a, double[] b)
    {
        var lower = Decomposed(a);
        var x = (double[])b.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    static double[][] Decomposed(double[][] a)
    {
        double[][] lower = [.. a.Select(row => (double[])row.Clone())];
        for (var i = 0; i < lower.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i != j ? sum / lower[j][j] : sum > 0 ? Math.Sqrt(sum) : throw new ArithmeticException("the matrix is not positive definite");
            }
        }
        return lower;
    }
}
