using NetVips;

namespace HeroImages.Images;

/// <summary>
/// Makes what networks are shown. Nothing is cropped from the frame, since a cut animal is what is to be judged, and nothing squeezed;
/// shrinking filters what the smaller picture cannot show. The same bytes give the same pixels. May be used from any number of threads.
/// </summary>
static class PictureViewer
{
    /// <summary>Makes the views of a picture of any kind that its content, not its name, tells.</summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="animals">Where its animals are in the upright picture; empty where that is not known.</param>
    /// <param name="options">Sizes.</param>
    /// <returns>The views, or why there are none: see <see cref="PicturePreparer.Prepare"/>.</returns>
    public static (PictureViews? Views, string? Failure) View(byte[] content, IEnumerable<FrameArea> animals, ViewOptions options)
    {
        FrameArea[] areas = [.. animals.Select(a => a.Above(options.InfoBar)).Where(a => a.Share > 0)];
        var union = areas.Length == 0 ? FrameArea.Whole : Union(areas);
        return PictureCodec.Run(() => View(content, union, areas.Length > 0, options));
    }

    static (PictureViews? Views, string? Failure) View(byte[] content, FrameArea union, bool hasAnimals, ViewOptions options)
    {
        var (opened, failure) = PictureDecoder.OpenAtLeast(content, size => LeastSide(size, union, options));
        if (opened is null)
        {
            return (null, failure);
        }
        using (opened)
        using (var image = opened.CopyMemory())
        using (var frame = image.Crop(0, 0, image.Width, Math.Max(1, (int)Math.Round(image.Height * (1 - options.InfoBar)))))
        using (var square = hasAnimals ? Square(frame, union, options.AnimalMargin) : frame.Copy())
        {
            return (new(Fit(frame, options.FrameWidth, options.FrameHeight), Fit(square, options.AnimalSide, options.AnimalSide)), null);
        }
    }

    static FrameArea Union(FrameArea[] areas)
    {
        var (left, top) = (areas.Min(a => a.X), areas.Min(a => a.Y));
        return new(left, top, areas.Max(a => a.Right) - left, areas.Max(a => a.Bottom) - top);
    }

    /// <summary>The square around an area, or what of it lies within the frame.</summary>
    static Image Square(Image frame, FrameArea area, double margin)
    {
        var half = (1 + margin) * Math.Max(area.Width * frame.Width, area.Height * frame.Height) / 2;
        var (x, y) = ((area.X + (area.Width / 2)) * frame.Width, (area.Y + (area.Height / 2)) * frame.Height);
        var (left, top) = (Math.Clamp((int)Math.Floor(x - half), 0, frame.Width - 1), Math.Clamp((int)Math.Floor(y - half), 0, frame.Height - 1));
        var (right, bottom) = (Math.Clamp((int)Math.Ceiling(x + half), left + 1, frame.Width), Math.Clamp((int)Math.Ceiling(y + half), top + 1, frame.Height));
        return frame.Crop(left, top, right - left, bottom - top);
    }

    /// <summary>A picture in its own shape, as large as a rectangle allows.</summary>
    static RgbPixels Fit(Image image, int width, int height)
    {
        var scale = Math.Min(width / (double)image.Width, height / (double)image.Height);
        var (fitWidth, fitHeight) = (Math.Clamp((int)Math.Round(image.Width * scale), 1, width), Math.Clamp((int)Math.Round(image.Height * scale), 1, height));
        using var fitted = image.ThumbnailImage(fitWidth, height: fitHeight, size: Enums.Size.Force);
        return RgbPixels.Of(fitted);
    }

    /// <summary>What the longer side must keep so that neither view is enlarged for want of pixels that the file has, whichever way the picture is turned.</summary>
    static int LeastSide(ImageSize size, FrameArea union, ViewOptions options)
    {
        var (longer, shorter) = (Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
        var pixels = (1 + options.AnimalMargin) * Math.Min(
            Math.Max(union.Width * longer, union.Height * shorter), Math.Max(union.Width * shorter, union.Height * longer));
        return (int)Math.Min(int.MaxValue, Math.Max(Math.Max(options.FrameWidth, options.FrameHeight), Math.Ceiling(options.AnimalSide * longer / pixels)));
    }
}
