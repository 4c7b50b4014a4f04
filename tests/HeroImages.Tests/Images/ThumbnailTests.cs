using HeroImages.Images;
using NetVips;

namespace HeroImages.Tests.Images;

public class ThumbnailTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Any_number_of_bands_gives_a_small_jpeg_without_metadata(int bands, bool isWide)
    {
        using var folder = new TempFolder();
        var path = folder["picture.png"];
        using (var black = Image.Black(900, 600, bands: bands).Cast(isWide ? Enums.BandFormat.Ushort : Enums.BandFormat.Uchar))
        using (var made = black.Copy(interpretation: Interpretation(bands, isWide)))
        {
            made.Pngsave(path);
        }

        var (jpeg, failure) = Thumbnail.Make(path, 300);

        Assert.Null(failure);
        using var thumbnail = Image.NewFromBuffer(jpeg!);
        Assert.Equal((300, 200, false), (thumbnail.Width, thumbnail.Height, thumbnail.HasAlpha()));
    }

    [Fact]
    public void Transparent_pixels_become_white()
    {
        using var folder = new TempFolder();
        var path = folder["clear.png"];
        using (var clear = Image.Black(40, 40, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb))
        {
            clear.Pngsave(path);
        }

        var (jpeg, _) = Thumbnail.Make(path, 300);

        using var thumbnail = Image.NewFromBuffer(jpeg!);
        Assert.Equal((40, 255), (thumbnail.Width, Math.Round(thumbnail.Avg())));
    }

    [Fact]
    public void A_file_that_is_no_picture_gives_the_reason()
    {
        using var folder = new TempFolder();
        var path = folder["text.jpg"];
        File.WriteAllText(path, "not a picture at all");

        Assert.Equal((null, "this is no picture"), Thumbnail.Make(path, 300));
    }

    static Enums.Interpretation Interpretation(int bands, bool isWide) => (bands, isWide) switch
    {
        ( <= 2, _) => Enums.Interpretation.Bw,
        (_, true) => Enums.Interpretation.Rgb16,
        _ => Enums.Interpretation.Srgb,
    };
}
