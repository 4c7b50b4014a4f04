using NetVips;

namespace HeroImages.Emulators.Scores;

/// <summary>A plain opinion of a picture from its pixels: well lit, contrasty and sharp is good.</summary>
static class PictureLook
{
    const int Side = 256;

    /// <summary>0 to 10; 0 where the picture cannot be decoded.</summary>
    public static double Measure(byte[] picture)
    {
        try
        {
            using var small = Image.ThumbnailBuffer(picture, Side);
            // The measures read the pixels several times, which a picture that is still being decoded does not allow.
            using var image = small.CopyMemory();
            using var grey = image.Colourspace(Enums.Interpretation.Bw);
            using var band = grey.ExtractBand(0);
            return Judge(band);
        }
        catch (VipsException)
        {
            return 0;
        }
    }

    static double Judge(Image grey)
    {
        var lightness = 1 - Math.Abs(grey.Avg() - 118) / 138;
        var contrast = Math.Min(1, grey.Deviate() / 64);
        return 10 * (0.3 * Math.Max(0, lightness) + 0.3 * contrast + 0.4 * Sharpness(grey));
    }

    static double Sharpness(Image grey)
    {
        using var laplacian = Image.NewFromArray(new double[,] { { 0, 1, 0 }, { 1, -4, 1 }, { 0, 1, 0 } });
        using var edges = grey.Cast(Enums.BandFormat.Float).Conv(laplacian);
        return Math.Min(1, edges.Deviate() / 60);
    }
}
