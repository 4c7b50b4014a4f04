using HeroImages.Images;

namespace HeroImages.Tests.Images;

/// <summary>Against values worked out by hand and by NumPy for a plane of 6 x 6: 40 a row, 7 a column, 60 more in the middle.</summary>
public class KernelsTests
{
    static readonly Plane Worked = new(
        [.. from row in Enumerable.Range(0, 6) from column in Enumerable.Range(0, 6) select (40f * row) + (7 * column) + (row is 2 or 3 && column is 2 or 3 ? 60 : 0)],
        6, 6);

    [Fact]
    public void Laplacian_variance_is_the_worked_one() => Assert.Equal(5400, Kernels.Measure(Worked, default).Laplacian.Animal, 1e-9);

    [Fact]
    public void Tenengrad_is_the_worked_one() => Assert.Equal(141536, Kernels.Measure(Worked, default).Tenengrad.Animal, 1e-9);

    [Fact]
    public void Noise_is_the_worked_one() => Assert.Equal(12.533141, Kernels.Measure(Worked, default).Noise.Animal, 1e-6);

    [Fact]
    public void Contrast_is_the_worked_one() => Assert.Equal(0.281839, Tones.Of(Worked).RmsContrast, 1e-6);

    [Fact]
    public void A_mask_parts_animal_and_background()
    {
        // Even on the left, a chessboard on the right.
        var plane = new Plane([.. from y in Enumerable.Range(0, 8) from x in Enumerable.Range(0, 16) select x < 8 ? 50f : 100 * ((x + y) % 2)], 16, 8);
        var right = AreaMask.Of([new(0.5, 0, 0.5, 1)], 16, 8);

        var noise = Kernels.Measure(plane, right).Noise;

        Assert.True(noise.Animal > 100 && noise.Background < noise.Animal / 5, $"{noise}");
    }

    [Fact]
    public void Upright_stripes_have_gradients_in_one_direction_alone()
    {
        var stripes = new Plane([.. from y in Enumerable.Range(0, 12) from x in Enumerable.Range(0, 12) select 100f * (x / 2 % 2)], 12, 12);

        var (ratio, horizontal) = Kernels.GradientTensor(stripes);

        Assert.True(ratio > 1000, $"{ratio}");
        Assert.Equal(1, horizontal, 1e-12);
    }

    [Fact]
    public void A_plane_of_one_tone_measures_nothing()
    {
        var even = new Plane([.. Enumerable.Repeat(77f, 25)], 5, 5);

        Assert.Equal(default, Kernels.Measure(even, default));
        Assert.Equal((1, 0.5), Kernels.GradientTensor(even));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 9)]
    public void A_plane_without_inner_pixels_measures_nothing(int width, int height) =>
        Assert.Equal(default, Kernels.Measure(new(new float[width * height], width, height), default));
}
