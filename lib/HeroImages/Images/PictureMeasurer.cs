using NetVips;

namespace HeroImages.Images;

/// <summary>
/// Measures pictures: a copy of the frame of at most 1024 pixels, and the largest animal brought to 256 from as many
/// pixels as the file has. The same bytes give the same numbers. May be used from any number of threads.
/// </summary>
public static class PictureMeasurer
{
    /// <summary>Most pixels of the longer side of the frame's copy.</summary>
    public const int FrameSide = 1024;

    /// <summary>Pixels of the longer side that the animal is brought to, whether it is larger or smaller.</summary>
    public const int AnimalSide = 256;

    /// <summary>Least pixels of a crop's sides: below, there is nothing to measure.</summary>
    const int LeastCrop = 4;

    /// <summary>Measures a picture of any kind that its content, not its name, tells.</summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="animals">Where its animals are in the upright picture; empty where that is not known.</param>
    /// <param name="options">How to measure; null for the defaults.</param>
    /// <returns>The measures, or why there are none: see <see cref="PicturePreparer.Prepare"/>.</returns>
    public static (PictureMeasures? Measures, string? Failure) Measure(byte[] content, IEnumerable<FrameArea> animals, MeasureOptions? options = null)
    {
        FrameArea[] areas = [.. animals.Select(a => a.Clip()).Where(a => a.Share > 0).OrderByDescending(a => a.Share).ThenBy(a => a.X).ThenBy(a => a.Y)];
        var strip = (options ?? new()).InfoBar;
        var (pixels, failure) = PictureCodec.Run(() => Read(content, areas, strip));
        return pixels is null ? (null, failure) : (Measure(pixels, areas, strip), null);
    }

    static (MeasuredPixels? Pixels, string? Failure) Read(byte[] content, FrameArea[] areas, double strip)
    {
        var main = areas.Length > 0 ? areas[0] : FrameArea.Whole;
        var (opened, failure) = PictureDecoder.OpenAtLeast(content, size => LeastSide(size, main));
        if (opened is null)
        {
            return (null, failure);
        }
        using (opened)
        using (var image = opened.CopyMemory())
        using (var frame = image.ThumbnailImage(FrameSide, height: FrameSide, size: Enums.Size.Down))
        using (var animal = Crop(image, Bar(main, strip)))
        {
            return (new(RgbPixels.Of(frame).Above(strip), RgbPixels.Of(animal).Luma()), null);
        }
    }

    /// <summary>The part of an area above the info bar, unless it lies within that.</summary>
    static FrameArea Bar(FrameArea area, double strip)
    {
        var height = Math.Min(area.Bottom, 1 - strip) - area.Y;
        return height > 0 ? area with { Height = height } : area;
    }

    /// <summary>What the longer side must keep so that frame and animal lose nothing, whichever way the picture is turned.</summary>
    static int LeastSide(ImageSize size, FrameArea animal)
    {
        var (longer, shorter) = (Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
        var pixels = Math.Min(
            Math.Max(animal.Width * longer, animal.Height * shorter), Math.Max(animal.Width * shorter, animal.Height * longer));
        return (int)Math.Min(int.MaxValue, Math.Max(FrameSide, Math.Ceiling(AnimalSide * longer / pixels)));
    }

    static Image Crop(Image image, FrameArea area)
    {
        var (width, height) = (Pixels(area.Width, image.Width), Pixels(area.Height, image.Height));
        var left = Math.Clamp((int)(area.X * image.Width), 0, image.Width - width);
        var top = Math.Clamp((int)(area.Y * image.Height), 0, image.Height - height);
        using var crop = image.Crop(left, top, width, height);
        var scale = AnimalSide / (double)Math.Max(width, height);
        return crop.Resize(scale, vscale: Math.Max(scale, LeastCrop / (double)height));
    }

    static int Pixels(double share, int side) => Math.Clamp((int)Math.Round(share * side), Math.Min(LeastCrop, side), side);

    static PictureMeasures Measure(MeasuredPixels pixels, FrameArea[] areas, double strip)
    {
        FrameArea[] framed = [.. areas.Select(a => a.Above(strip)).Where(a => a.Share > 0)];
        var luma = pixels.Frame.Luma();
        var mask = AreaMask.Of(framed, luma.Width, luma.Height);
        return new()
        {
            Focus = Focus(luma, mask, pixels.Animal),
            Light = LightMeter.Measure(pixels.Frame, luma, mask),
            Colour = ColourMeter.Measure(pixels.Frame),
            Framing = FramingMeter.Measure(framed, mask, luma.Width / (double)luma.Height),
            Hash = framed.Length == 0 ? new(CosineHash.Of(luma), 0, default) : new(CosineHash.Of(luma), CosineHash.Of(pixels.Animal), framed[0]),
        };
    }

    static FocusMeasures Focus(Plane luma, bool[] mask, Plane animal)
    {
        var (ratio, horizontal) = Kernels.GradientTensor(animal);
        var (close, frame) = (Kernels.Measure(animal, default), Kernels.Measure(luma, mask));
        return new()
        {
            AnimalLaplacian = close.Laplacian.Animal,
            AnimalTenengrad = close.Tenengrad.Animal,
            Laplacian = Everywhere(frame.Laplacian, mask),
            Tenengrad = Everywhere(frame.Tenengrad, mask),
            Noise = Everywhere(frame.Noise, mask).Background,
            BlurDirection = ratio,
            HorizontalDetail = horizontal,
        };
    }

    /// <summary>Where no animal is known the frame stands for both.</summary>
    static Regional Everywhere(Regional measured, bool[] mask) => mask.Length == 0 ? new(measured.Animal, measured.Animal) : measured;

    /// <summary>What is measured.</summary>
    sealed record MeasuredPixels(RgbPixels Frame, Plane Animal);
}
