namespace HeroImages.Images;

/// <summary>
/// Measurements on a plane of luma, over the pixels that have all their neighbours. Where a mask is given, a pixel
/// counts for the animal where it is true, else for the background; an empty mask makes everything animal.
/// </summary>
static class Kernels
{
    /// <summary>Population variance of the Laplacian [0 1 0; 1 -4 1; 0 1 0] (Pech-Pacheco and others, 2000).</summary>
    public static Regional LaplacianVariance(Plane plane, ReadOnlySpan<bool> mask)
    {
        Moments animal = default, background = default;
        for (var y = 1; y < plane.Height - 1; y++)
        {
            var at = Rows(plane, y, out var above, out var below);
            for (var x = 1; x < plane.Width - 1; x++)
            {
                var value = above[x] + below[x] + at[x - 1] + at[x + 1] - (4 * at[x]);
                (IsAnimal(mask, plane, x, y) ? ref animal : ref background).Add(value);
            }
        }
        return new(animal.Variance, background.Variance);
    }

    /// <summary>Mean of Gx² + Gy² by the Sobel operator (Tenenbaum, 1970).</summary>
    public static Regional Tenengrad(Plane plane, ReadOnlySpan<bool> mask)
    {
        Moments animal = default, background = default;
        for (var y = 1; y < plane.Height - 1; y++)
        {
            var at = Rows(plane, y, out var above, out var below);
            for (var x = 1; x < plane.Width - 1; x++)
            {
                var (gx, gy) = Sobel(above, at, below, x);
                (IsAnimal(mask, plane, x, y) ? ref animal : ref background).Add((gx * gx) + (gy * gy));
            }
        }
        return new(animal.Mean, background.Mean);
    }

    /// <summary>
    /// Standard deviation of the noise, from the mean size of [1 -2 1; -2 4 -2; 1 -2 1] (Immerkaer, 1996).
    /// </summary>
    public static Regional Noise(Plane plane, ReadOnlySpan<bool> mask)
    {
        Moments animal = default, background = default;
        for (var y = 1; y < plane.Height - 1; y++)
        {
            var at = Rows(plane, y, out var above, out var below);
            for (var x = 1; x < plane.Width - 1; x++)
            {
                var corners = above[x - 1] + above[x + 1] + below[x - 1] + below[x + 1];
                var sides = above[x] + below[x] + at[x - 1] + at[x + 1];
                (IsAnimal(mask, plane, x, y) ? ref animal : ref background).Add(Math.Abs(corners - (2 * sides) + (4 * at[x])));
            }
        }
        var scale = Math.Sqrt(Math.PI / 2) / 6;
        return new(animal.Mean * scale, background.Mean * scale);
    }

    /// <summary>
    /// The tensor of the gradients: its larger eigenvalue divided by the smaller, from 1 up (movement wipes out the
    /// gradients along its path), and the share of all gradient energy that is horizontal, 0 to 1.
    /// </summary>
    public static (double Ratio, double Horizontal) GradientTensor(Plane plane)
    {
        double xx = 0, xy = 0, yy = 0;
        for (var y = 1; y < plane.Height - 1; y++)
        {
            var at = Rows(plane, y, out var above, out var below);
            for (var x = 1; x < plane.Width - 1; x++)
            {
                var (gx, gy) = Sobel(above, at, below, x);
                xx += gx * gx;
                xy += gx * gy;
                yy += gy * gy;
            }
        }
        var (middle, half) = ((xx + yy) / 2, Math.Sqrt(((xx - yy) * (xx - yy) / 4) + (xy * xy)));
        // Of a plane without gradients no direction can be told.
        return middle <= 0 ? (1, 0.5) : ((middle + half) / Math.Max(middle - half, middle * 1e-6), xx / (xx + yy));
    }

    static (double X, double Y) Sobel(ReadOnlySpan<float> above, ReadOnlySpan<float> at, ReadOnlySpan<float> below, int x)
    {
        var (left, right) = (above[x - 1] + (2 * at[x - 1]) + below[x - 1], above[x + 1] + (2 * at[x + 1]) + below[x + 1]);
        var (top, bottom) = (above[x - 1] + (2 * above[x]) + above[x + 1], below[x - 1] + (2 * below[x]) + below[x + 1]);
        return (right - left, bottom - top);
    }

    static ReadOnlySpan<float> Rows(Plane plane, int y, out ReadOnlySpan<float> above, out ReadOnlySpan<float> below)
    {
        above = plane.Values.AsSpan((y - 1) * plane.Width, plane.Width);
        below = plane.Values.AsSpan((y + 1) * plane.Width, plane.Width);
        return plane.Values.AsSpan(y * plane.Width, plane.Width);
    }

    static bool IsAnimal(ReadOnlySpan<bool> mask, Plane plane, int x, int y) => mask.IsEmpty || mask[(y * plane.Width) + x];
}
