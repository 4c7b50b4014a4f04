using HeroImages.Images;
using NetVips;

namespace HeroImages.Tests.Images;

public class PicturePreparerTests
{
    const int Near = 12;

    /// <summary>Both ways of lying, and sizes that are and are not reduced while they are decoded.</summary>
    public static TheoryData<int, int, int> Orientations { get; } = [.. from o in Enumerable.Range(1, 8) from size in new[] { (3200, 2400), (1000, 1400) } select (o, size.Item1, size.Item2)];

    [Theory]
    [InlineData(1600, 1200, 768, 576)]
    [InlineData(1200, 1600, 576, 768)]
    [InlineData(5000, 3000, 768, 461)]
    [InlineData(640, 480, 640, 480)]
    [InlineData(3000, 2, 768, 1)]
    public void The_longest_side_is_768_and_never_enlarged(int width, int height, int smallWidth, int smallHeight)
    {
        var picture = Prepared(MadePictures.Jpeg(width, height));

        using var image = Image.NewFromBuffer(picture.Jpeg);
        Assert.Equal((smallWidth, smallHeight), (image.Width, image.Height));
        Assert.Equal(new ImageSize(smallWidth, smallHeight), picture.Size);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void Every_exif_orientation_is_turned_upright(int orientation, int width, int height)
    {
        var picture = Prepared(MadePictures.Jpeg(width, height, orientation));

        using var image = Image.NewFromBuffer(picture.Jpeg);
        Assert.Equal(width > height, image.Width > image.Height);
        Assert.True(IsNear([220, 30, 30], MadePictures.Colour(image, 0.25, 0.25)));
        Assert.True(IsNear([120, 120, 120], MadePictures.Colour(image, 0.75, 0.25)));
        Assert.True(IsNear([120, 120, 120], MadePictures.Colour(image, 0.25, 0.75)));
    }

    [Fact]
    public void Nothing_of_the_metadata_is_kept()
    {
        using var image = Image.NewFromBuffer(Prepared(MadePictures.Jpeg(orientation: 6)).Jpeg);

        Assert.DoesNotContain(image.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f is "orientation" or "icc-profile-data");
    }

    [Fact]
    public void Cmyk_becomes_rgb_of_about_the_same_colours()
    {
        using var marked = MadePictures.Marked(800, 600);
        using var cmyk = marked.Colourspace(Enums.Interpretation.Cmyk);

        using var image = Image.NewFromBuffer(Prepared(cmyk.JpegsaveBuffer(keep: Enums.ForeignKeep.None)).Jpeg);

        Assert.Equal((3, Enums.Interpretation.Srgb), (image.Bands, image.Interpretation));
        var (red, green, blue) = MadePictures.Colour(image, 0.25, 0.25) is [var r, var g, var b] ? (r, g, b) : default;
        Assert.True(red > 150 && green < 90 && blue < 90, $"{red} {green} {blue}");
    }

    [Theory]
    [InlineData(Enums.Interpretation.Rgb16, 3)]
    [InlineData(Enums.Interpretation.Grey16, 1)]
    public void Sixteen_bits_are_reduced_to_eight_of_the_same_brightness(Enums.Interpretation interpretation, int bands)
    {
        using var half = Image.Black(400, 300, bands: bands).Linear([0], [0x8000]).Cast(Enums.BandFormat.Ushort);
        using var wide = half.Copy(interpretation: interpretation);

        using var image = Image.NewFromBuffer(Prepared(wide.PngsaveBuffer()).Jpeg);

        Assert.Equal(128, image.Avg(), 1.5);
    }

    [Fact]
    public void Transparent_parts_become_white()
    {
        using var clear = Image.Black(40, 40, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);

        using var image = Image.NewFromBuffer(Prepared(clear.PngsaveBuffer()).Jpeg);

        Assert.Equal(255, image.Avg(), 1.0);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".tif")]
    public void The_content_tells_the_format(string extension) =>
        Assert.Equal(new ImageSize(320, 240), Prepared(MadePictures.Noise(extension)).Size);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void A_picture_that_is_cut_off_is_a_failure(string extension)
    {
        var whole = MadePictures.Noise(extension, 1600, 1200);

        Assert.StartsWith("the file is ", Failure(whole[..(whole.Length * 6 / 10)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_that_lacks_its_last_lines_is_said_to_be_cut_off()
    {
        var whole = MadePictures.Noise(".jpg", 1600, 1200);

        Assert.Equal("the file is cut off (VipsJpeg: premature end of JPEG image)", Failure(whole[..^4000]));
    }

    [Fact]
    public void What_is_no_picture_is_a_failure_with_the_reason()
    {
        Assert.Equal("the file is empty", Failure([]));
        Assert.Equal("this is no picture", Failure("just a note"u8.ToArray()));
        Assert.Contains("BMP", Failure("BM and what follows"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("30000 x 30000 pixels", Failure(MadePictures.Claiming(MadePictures.Jpeg(), 30_000, 30_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_those_of_the_picture_when_many_fail_at_once()
    {
        var jpeg = MadePictures.Noise(".jpg", 800, 600)[..^4000];
        var webp = MadePictures.Noise(".webp", 800, 600)[..^4000];
        var alone = (Failure(jpeg), Failure(webp));

        var together = Enumerable.Range(0, 32).AsParallel().Select(_ => (Failure(jpeg), Failure(webp))).ToHashSet();

        Assert.Equal([alone], together);
    }

    static PreparedPicture Prepared(byte[] content)
    {
        var (picture, failure) = PicturePreparer.Prepare(content, new());
        Assert.Null(failure);
        return picture!;
    }

    static string Failure(byte[] content)
    {
        var (picture, failure) = PicturePreparer.Prepare(content, new());
        Assert.Null(picture);
        return failure!;
    }

    static bool IsNear(int[] expected, int[] found) => expected.Zip(found).All(c => Math.Abs(c.First - c.Second) < Near);
}
