using NetVips;

namespace HeroImages.Browser.Tests.Review;

/// <summary>
/// Compares what a page looks like with a small picture that a person has looked at and found good. Letters may differ by fonts, so both are
/// shrunk until only layout, colours and pictures are left. HERO_ACCEPT_SNAPSHOTS=1 takes the present look as approved.
/// </summary>
static class ApprovedLook
{
    const int KeptWidth = 640;
    const int ComparedWidth = 64;
    const double MostDifference = 6;

    /// <summary>Fails where a page looks otherwise than approved.</summary>
    /// <param name="screenshot">The page as PNG.</param>
    /// <param name="name">Name of the approved picture.</param>
    public static void Check(byte[] screenshot, string name)
    {
        var approved = Repository.Path($"tests/HeroImages.Browser.Tests/Review/Approved/{name}.jpg");
        if (Environment.GetEnvironmentVariable("HERO_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            using var kept = Image.ThumbnailBuffer(screenshot, KeptWidth);
            kept.WriteToFile(approved, new() { { "Q", 60 }, { "keep", Enums.ForeignKeep.None } });
            return;
        }
        Assert.True(File.Exists(approved), $"there is no approved {name}.jpg; HERO_ACCEPT_SNAPSHOTS=1 makes it");
        var difference = Difference(screenshot, File.ReadAllBytes(approved));
        Assert.True(difference <= MostDifference, $"{name} looks otherwise than approved: {difference:F1} of 255 on average");
    }

    static double Difference(byte[] one, byte[] other)
    {
        using var first = Small(one);
        using var second = Small(other);
        Assert.Equal((first.Width, first.Height), (second.Width, second.Height));
        using var difference = (first - second).Abs();
        return difference.Avg();
    }

    static Image Small(byte[] picture)
    {
        using var small = Image.ThumbnailBuffer(picture, ComparedWidth);
        return small[0].Bandjoin(small[1], small[2]);
    }
}
