using HeroImages.Images;
using NetVips;

namespace HeroImages.Tests.Images;

public class PageImagesTests
{
    [Theory]
    [InlineData(2048, 1536, 1024, 400)]
    [InlineData(1920, 1080, 1600, 400)]
    [InlineData(5184, 3888, 1296, 400)]
    [InlineData(700, 300, 700, 400)]
    [InlineData(300, 200, 300, 300)]
    public void Both_sizes_lie_between_their_bounds_and_nothing_is_enlarged(int width, int height, int large, int small)
    {
        var (image, failure) = PageImages.Make(Jpeg(width, height, 120, 90, 60));

        Assert.Null(failure);
        Assert.Equal((large, small), (image!.Size.Width, Image.NewFromBuffer(image.Small).Width));
        Assert.Equal(image.Size.Width, Image.NewFromBuffer(image.Large).Width);
    }

    [Fact]
    public void Infra_red_is_told_by_the_pixels_without_the_bar()
    {
        using var grey = Image.NewFromBuffer(Jpeg(400, 300, 90, 90, 92));
        using var marked = grey.Insert(Image.NewFromBuffer(Jpeg(400, 20, 255, 40, 20)), 0, 280);

        Assert.True(PageImages.Make(marked.JpegsaveBuffer()).Image!.IsInfraRed);
        Assert.False(PageImages.Make(Jpeg(400, 300, 120, 90, 60)).Image!.IsInfraRed);
    }

    [Fact]
    public void What_is_no_picture_says_so() => Assert.Equal((null, "this is no picture"), PageImages.Make("text"u8.ToArray()));

    static byte[] Jpeg(int width, int height, double red, double green, double blue)
    {
        using var image = Image.Black(width, height).NewFromImage(red, green, blue).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.JpegsaveBuffer();
    }
}
