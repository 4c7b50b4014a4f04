namespace HeroImages.Images;

/// <summary>
/// Measurements on a plane of luma, over the pixels that have all their neighbours. Where a mask is given, a pixel
/// counts for the animal where it is true, else for the background; an empty mask makes everything animal.
/// </summary>
static class Kernels
{
    /// <summary>
    /// Population variance of the Laplacian [0 1 0; 1 -4 1; 0 1 0] (Pech-Pacheco and others, 2000); mean of Gx² + Gy² by the
    /// Sobel operator (Tenenbaum, 1970); standard deviation of the noise, from the mean size of
    /// [1 -2 1; -2 4 -2; 1 -2 1] (Immerkaer, 1996). One pass, as reading the pixels takes most of the time.
    /// </summary>
    public static KernelMeasures Measure(Plane plane, ReadOnlySpan<bool> mask)
    {
        KernelSums animal = default, background = default;
        for (var y = 1; y < plane.Height - 1; y++)
        {
            var at = Rows(plane, y, out var above, out var below);
            var inside = mask.IsEmpty ? default : mask.Slice(y * plane.Width, plane.Width);
            for (var x = 1; x < plane.Width - 1; x++)
            {
                ref var sums = ref inside.IsEmpty || inside[x] ? ref animal : ref background;
                sums.Add(above.Slice(x - 1, 3), at.Slice(x - 1, 3), below.Slice(x - 1, 3));
            }
        }
        return new(
            new(animal.Laplacian, background.Laplacian), new(animal.Tenengrad, background.Tenengrad), new(animal.Noise, background.Noise));
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
}
