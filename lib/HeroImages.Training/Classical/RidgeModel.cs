namespace HeroImages.Training.Classical;

/// <summary>A sum of standardised features and of their squares.</summary>
/// <param name="Intercept">The value of a picture that is usual in all.</param>
/// <param name="Linear">What a standard deviation of each feature adds.</param>
/// <param name="Square">What its square, less 1, adds.</param>
sealed record RidgeModel(float Intercept, float[] Linear, float[] Square)
{
    /// <summary>Columns of a regression: standardised features, then their squares less 1.</summary>
    public static double[] Columns(double[] z) => [.. z, .. z.Select(value => (value * value) - 1)];

    public double Of(double[] z)
    {
        double sum = Intercept;
        for (var i = 0; i < z.Length; i++)
        {
            sum += Contribution(z, i);
        }
        return sum;
    }

    /// <summary>What a feature adds.</summary>
    public double Contribution(double[] z, int feature) =>
        (Linear[feature] * z[feature]) + (Square[feature] * ((z[feature] * z[feature]) - 1));
}
