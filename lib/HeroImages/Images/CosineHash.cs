namespace HeroImages.Images;

/// <summary>
/// A hash of luma that small changes of size, brightness and compression leave nearly the same: the signs, against their
/// median, of the 64 lowest frequencies but the constant of a cosine transform of 32 x 32 means (Zauner, 2010).
/// </summary>
static class CosineHash
{
    const int Side = 32;
    const int Kept = 8;

    /// <summary>cos((2x + 1) u π / 64) for u from 1 to 8.</summary>
    static readonly double[,] Cosines = Table();

    /// <summary>The hash of a plane of at least one pixel.</summary>
    public static ulong Of(Plane plane)
    {
        var coefficients = Transform(Means(plane));
        var median = coefficients.Order().Skip((Kept * Kept / 2) - 1).Take(2).Average();
        return coefficients.Select((c, i) => c > median ? 1UL << i : 0).Aggregate((all, bit) => all | bit);
    }

    /// <summary>Means of the plane in 32 x 32 fields; a plane that is smaller repeats its pixels.</summary>
    static double[,] Means(Plane plane)
    {
        var means = new double[Side, Side];
        for (var row = 0; row < Side; row++)
        {
            var (top, bottom) = Field(row, plane.Height);
            for (var column = 0; column < Side; column++)
            {
                means[row, column] = Mean(plane, top, bottom, Field(column, plane.Width));
            }
        }
        return means;
    }

    static (int From, int To) Field(int index, int length)
    {
        var from = index * length / Side;
        return (from, Math.Max(from + 1, (index + 1) * length / Side));
    }

    static double Mean(Plane plane, int top, int bottom, (int From, int To) columns)
    {
        var sum = 0.0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var value in plane.Values.AsSpan((y * plane.Width) + columns.From, columns.To - columns.From))
            {
                sum += value;
            }
        }
        return sum / ((bottom - top) * (columns.To - columns.From));
    }

    static double[] Transform(double[,] means)
    {
        var coefficients = new double[Kept * Kept];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = Coefficient(means, i / Kept, i % Kept);
        }
        return coefficients;
    }

    static double Coefficient(double[,] means, int v, int u)
    {
        var sum = 0.0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                sum += means[y, x] * Cosines[v, y] * Cosines[u, x];
            }
        }
        return sum;
    }

    static double[,] Table()
    {
        var table = new double[Kept, Side];
        for (var u = 0; u < Kept; u++)
        {
            for (var x = 0; x < Side; x++)
            {
                table[u, x] = Math.Cos(((2 * x) + 1) * (u + 1) * Math.PI / (2 * Side));
            }
        }
        return table;
    }
}
