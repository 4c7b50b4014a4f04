using HeroImages.Images;

namespace HeroImages.Tests.Images;

public class ColourMeterTests
{
    [Fact]
    public void Colourfulness_is_the_worked_one()
    {
        Assert.Equal(275.4315, ColourMeter.Colourfulness([255, 0, 0, 0, 255, 0, 0, 0, 255]), 1e-4);
        Assert.Equal(58.492144, ColourMeter.Colourfulness([200, 150, 100, 50, 80, 40, 120, 120, 120, 30, 60, 90]), 1e-6);
        Assert.Equal(0, ColourMeter.Colourfulness([90, 90, 90, 200, 200, 200]), 1e-12);
    }

    [Fact]
    public void Spread_is_told_by_its_mean_and_its_top_hundredth()
    {
        byte[] rgb = [.. Enumerable.Repeat<byte[]>([100, 100, 102], 98).Append([255, 0, 0]).Append([255, 0, 0]).SelectMany(p => p)];

        var (mean, top) = ColourMeter.Spread(rgb);

        Assert.Equal(((98 * 2) + (2 * 255)) / 100.0, mean, 1e-9);
        Assert.Equal(255, top);
    }

    [Theory]
    [InlineData(220, 140, 60, 1)]
    [InlineData(60, 140, 220, 0)]
    [InlineData(220, 30, 30, 0)]
    [InlineData(200, 190, 180, 0)]
    public void Warm_is_the_orange_of_a_low_sun(byte red, byte green, byte blue, double share) =>
        Assert.Equal(share, ColourMeter.Warm([red, green, blue]));
}
