namespace HeroImages.Images;

/// <summary>Sums of kernels over some pixels.</summary>
struct KernelSums
{
    long _count;
    double _laplacian;
    double _laplacianSquares;
    double _gradients;
    double _roughness;

    /// <summary>Population variance of the Laplacian; 0 for no pixels.</summary>
    public readonly double Laplacian => Math.Max(0, Mean(_laplacianSquares) - (Mean(_laplacian) * Mean(_laplacian)));

    /// <summary>Mean of Gx² + Gy²; 0 for no pixels.</summary>
    public readonly double Tenengrad => Mean(_gradients);

    /// <summary>Standard deviation of noise; 0 for no pixels.</summary>
    public readonly double Noise => Mean(_roughness) * Math.Sqrt(Math.PI / 2) / 6;

    /// <summary>Adds a pixel with its eight neighbours.</summary>
    public void Add(ReadOnlySpan<float> above, ReadOnlySpan<float> at, ReadOnlySpan<float> below)
    {
        var corners = above[0] + above[2] + below[0] + below[2];
        var sides = above[1] + below[1] + at[0] + at[2];
        var laplacian = sides - (4 * at[1]);
        var gx = above[2] + (2 * at[2]) + below[2] - above[0] - (2 * at[0]) - below[0];
        var gy = below[0] + (2 * below[1]) + below[2] - above[0] - (2 * above[1]) - above[2];
        _count++;
        _laplacian += laplacian;
        _laplacianSquares += (double)laplacian * laplacian;
        _gradients += ((double)gx * gx) + ((double)gy * gy);
        _roughness += Math.Abs(corners - (2 * sides) + (4 * at[1]));
    }

    readonly double Mean(double sum) => _count == 0 ? 0 : sum / _count;
}
