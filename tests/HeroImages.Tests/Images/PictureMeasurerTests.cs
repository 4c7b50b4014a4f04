using HeroImages.Images;
using NetVips;

namespace HeroImages.Tests.Images;

public class PictureMeasurerTests
{
    static readonly FrameArea Middle = new(0.4, 0.4, 0.2, 0.2);

    [Fact]
    public void A_sharp_animal_is_told_from_a_blurred_one()
    {
        var (sharp, blurred) = (Measured(Textured(0)), Measured(Textured(3)));

        Assert.True(sharp.Focus.AnimalLaplacian > 5 * blurred.Focus.AnimalLaplacian);
        Assert.True(sharp.Focus.Laplacian.Ratio > 1.5);
        Assert.True(blurred.Focus.Laplacian.Ratio < 0.5);
    }

    [Fact]
    public void Movement_to_the_side_takes_the_horizontal_detail()
    {
        var (still, moved) = (Measured(Textured(0)), Measured(Textured(0, motion: 9)));

        Assert.Equal(0.5, still.Focus.HorizontalDetail, 0.1);
        Assert.True(moved.Focus.HorizontalDetail < 0.2, $"{moved.Focus.HorizontalDetail}");
        Assert.True(moved.Focus.BlurDirection > 3 * still.Focus.BlurDirection);
    }

    [Fact]
    public void A_picture_lying_on_its_side_measures_the_same()
    {
        var (upright, turned) = (Measured(MadePictures.Jpeg()), Measured(MadePictures.Jpeg(orientation: 6)));

        Assert.All(upright.Features.Zip(turned.Features), f => Assert.Equal(f.First.Value, f.Second.Value, 0.25));
    }

    [Fact]
    public void Where_no_animal_is_known_the_frame_stands_for_it()
    {
        var measures = Measured(Textured(0), []);

        Assert.Equal(1, measures.Focus.Laplacian.Ratio);
        Assert.Equal((0, 0.0, 0.0), (measures.Framing.Count, measures.Framing.Area, measures.Light.Separation));
    }

    [Fact]
    public void Framing_is_that_of_the_picture_above_the_info_bar()
    {
        var framing = Measured(Textured(0), [new(0.2, 0.4, 0.4, 0.6)], new() { InfoBar = 0.2 }).Framing;

        Assert.True(framing.IsCut);
        Assert.Equal([0.5, 0.2, 0], new[] { framing.Headroom, framing.LargestArea, framing.EdgeMargin }.Select(v => Math.Round(v, 9)));
    }

    [Fact]
    public void Grey_pictures_are_infra_red()
    {
        using var grey = Image.Gaussnoise(400, 300, mean: 100, sigma: 20, seed: 1).Cast(Enums.BandFormat.Uchar);

        Assert.True(Measured(grey.JpegsaveBuffer()).Colour.IsInfraRed);
        Assert.False(Measured(MadePictures.Jpeg()).Colour.IsInfraRed);
    }

    [Fact]
    public void All_features_have_names_of_their_own_and_finite_values()
    {
        byte[][] pictures = [MadePictures.Jpeg(), MadePictures.Png(3, 2), MadePictures.Noise(".png", 1, 1), MadePictures.Jpeg(40, 2000)];

        foreach (var features in pictures.SelectMany(p => new[] { Measured(p).Features, Measured(p, []).Features }))
        {
            Assert.Distinct(features.Select(f => f.Name));
            Assert.All(features, f => Assert.True(double.IsFinite(f.Value), f.Name));
        }
    }

    [Fact]
    public void The_same_picture_measures_the_same_on_many_threads()
    {
        var content = Textured(1);

        var measured = Enumerable.Range(0, 8).AsParallel().Select(_ => string.Join(' ', Measured(content).Features)).ToHashSet();

        Assert.Single(measured);
    }

    [Fact]
    public void A_picture_that_cannot_be_read_gives_the_reason()
    {
        var (measures, failure) = PictureMeasurer.Measure(MadePictures.Noise(".jpg", 800, 600)[..^4000], [Middle]);

        Assert.Null(measures);
        Assert.Contains("cut off", failure, StringComparison.Ordinal);
    }

    static PictureMeasures Measured(byte[] content) => Measured(content, [Middle]);

    static PictureMeasures Measured(byte[] content, FrameArea[] areas, MeasureOptions? options = null)
    {
        var (measures, failure) = PictureMeasurer.Measure(content, areas, options);
        Assert.Null(failure);
        return measures!;
    }

    /// <summary>Fine noise in the middle of a calmer frame; the middle blurred evenly or to the side, by pixels.</summary>
    static byte[] Textured(double blur, int motion = 1)
    {
        using var frame = Image.Gaussnoise(1600, 1200, mean: 110, sigma: 12, seed: 2);
        using var fine = Image.Gaussnoise(320, 240, mean: 130, sigma: 40, seed: 3);
        using var focused = blur > 0 ? fine.Gaussblur(blur) : fine.Copy();
        using var line = Image.Black(motion, 1) + (1.0 / motion);
        using var moved = focused.Conv(line);
        using var whole = frame.Insert(moved, 640, 480).Cast(Enums.BandFormat.Uchar);
        return whole.JpegsaveBuffer(q: 95);
    }
}
