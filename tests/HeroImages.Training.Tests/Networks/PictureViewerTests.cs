using HeroImages.Images;
using HeroImages.Training.Networks;
using NetVips;

namespace HeroImages.Training.Tests.Networks;

public class PictureViewerTests
{
    static readonly ViewOptions Options = new() { FrameWidth = 96, FrameHeight = 64, AnimalSide = 32 };

    [Theory]
    [InlineData(960, 640, 96, 64)]
    [InlineData(640, 960, 43, 64)]
    [InlineData(1600, 400, 96, 24)]
    [InlineData(30, 20, 96, 64)]
    public void The_frame_keeps_its_shape_and_all_of_it(int width, int height, int seenWidth, int seenHeight)
    {
        var (views, _) = PictureViewer.View(Jpeg(width, height), [], Options);

        Assert.Equal((seenWidth, seenHeight), (views!.Frame.Width, views.Frame.Height));
    }

    [Fact]
    public void The_square_is_around_all_animals_with_a_margin_and_ends_at_the_frame()
    {
        // Red in the middle of grey: 200 pixels of 800, and 25 % more are 250, of which the red is 80 %.
        var (middle, _) = PictureViewer.View(Jpeg(800, 800, (300, 300, 200, 200)), [new(0.375, 0.375, 0.25, 0.25)], Options);
        var (edge, _) = PictureViewer.View(Jpeg(800, 800), [new(0.9, 0.2, 0.1, 0.2), new(0.9, 0.4, 0.1, 0.2)], Options);

        Assert.Equal((32, 32), (middle!.Animals.Width, middle.Animals.Height));
        Assert.InRange(RedShare(middle.Animals), 0.57, 0.71);
        Assert.True(edge!.Animals.Width < edge.Animals.Height, "the part beyond the edge is not made up");
    }

    [Fact]
    public void The_info_bar_is_cut_off_and_boxes_move_with_it()
    {
        var red = Jpeg(800, 800, (0, 720, 800, 80));

        var (with, _) = PictureViewer.View(red, [], Options);
        var (without, _) = PictureViewer.View(red, [], Options with { InfoBar = 0.1 });

        Assert.InRange(RedShare(with!.Frame), 0.08, 0.12);
        Assert.Equal(0, RedShare(without!.Frame));
    }

    [Fact]
    public void Shrinking_filters_what_the_smaller_picture_cannot_show()
    {
        using var stripes = (Image.Xyz(960, 640)[0] % 2 * 255).Cast(Enums.BandFormat.Uchar);
        using var colour = stripes.Bandjoin(stripes, stripes);

        var (views, _) = PictureViewer.View(colour.PngsaveBuffer(), [], Options);

        Assert.All(views!.Frame.Values, value => Assert.InRange(value, 110, 145));
    }

    [Fact]
    public void A_file_that_is_no_picture_is_a_reason()
    {
        var (views, failure) = PictureViewer.View("text"u8.ToArray(), [], Options);

        Assert.Null(views);
        Assert.NotNull(failure);
    }

    [Fact]
    public void Beside_the_picture_is_the_mean_colour_which_the_mask_leaves_out()
    {
        var input = new NetworkInput(new([.. Enumerable.Repeat((byte)255, 4 * 2 * 3)], 4, 2), 4, 4);
        var (pictures, mask) = NetworkInput.ToTensors([input]);
        using var both = pictures;
        using var where = mask;

        Assert.Equal([0f, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0], where.data<float>().ToArray());
        var red = both.data<float>().ToArray()[..16];
        Assert.All(red[..4].Concat(red[12..]), x => Assert.Equal(0, x));
        Assert.All(red[4..12], x => Assert.Equal((1 - 0.485f) / 0.229f, x, 5));
    }

    [Fact]
    public void Mirrored_left_is_right()
    {
        var input = new NetworkInput(new([0, 0, 0, 255, 255, 255], 2, 1), 2, 1);
        var (pictures, mask) = NetworkInput.ToTensors([input, input], i => new(i == 1, 1));
        using var both = pictures;
        using var where = mask;
        var x = both.data<float>().ToArray();

        Assert.Equal((x[0], x[1]), (x[7], x[6]));
        Assert.True(x[0] < x[1]);
    }

    static double RedShare(RgbPixels pixels) =>
        Enumerable.Range(0, pixels.Width * pixels.Height).Count(i => pixels.Values[3 * i] > 180 && pixels.Values[(3 * i) + 1] < 80) / (double)(pixels.Width * pixels.Height);

    /// <summary>A grey picture with a red part.</summary>
    static byte[] Jpeg(int width, int height, (int Left, int Top, int Width, int Height)? red = null)
    {
        using var grey = Image.Black(width, height, bands: 3).NewFromImage(128, 128, 128).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var picture = red is var (left, top, w, h) ? grey.Mutate(x => x.DrawRect([230, 20, 20], left, top, w, h, fill: true)) : grey.Copy();
        return picture.JpegsaveBuffer(q: 95);
    }
}
