using System.Runtime.CompilerServices;
using NetVips;

namespace HeroImages.Browser.Tests.Galleries;

/// <summary>
/// Compares a screenshot with the one approved before, which stands beside the test, small, as <c>Class.name.verified.jpg</c>. Both are
/// compared at a size where letters of another font are the same grey; HERO_ACCEPT_SNAPSHOTS=1 approves whatever comes.
/// </summary>
static class PictureSnapshot
{
    const int KeptWidth = 640;
    const int ComparedWidth = 64;

    /// <summary>Mean difference of a channel, of 255.</summary>
    const double Tolerance = 6;

    public static void Match(byte[] screenshot, string name, [CallerFilePath] string testFile = "")
    {
        var path = $"{Path.ChangeExtension(testFile, null)}.{name}.verified.jpg";
        using var small = Image.ThumbnailBuffer(screenshot, KeptWidth);
        using var actual = (small.HasAlpha() ? small.Flatten() : small).CopyMemory();
        if (Environment.GetEnvironmentVariable("HERO_ACCEPT_SNAPSHOTS") == "1" && !IsAlike(actual, path))
        {
            actual.Jpegsave(path, q: 60);
        }
        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} does not exist yet; run the test once more with HERO_ACCEPT_SNAPSHOTS=1.");
        Assert.True(IsAlike(actual, path), $"The page does not look like {Path.GetFileName(path)} any more. If that is right, run the test once more with HERO_ACCEPT_SNAPSHOTS=1.");
    }

    static bool IsAlike(Image actual, string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }
        // From bytes: the library remembers what it read from a path.
        using var approved = Image.NewFromBuffer(File.ReadAllBytes(path));
        return (approved.Width, approved.Height) == (actual.Width, actual.Height) && Difference(actual, approved) <= Tolerance;
    }

    static double Difference(Image one, Image other)
    {
        using var a = one.ThumbnailImage(ComparedWidth);
        using var b = other.ThumbnailImage(ComparedWidth);
        return (a.Cast(Enums.BandFormat.Float) - b).Abs().Avg();
    }
}
