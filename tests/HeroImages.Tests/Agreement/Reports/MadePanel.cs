using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Tests.Agreement.Reports;

/// <summary>Ratings of raters who do not exist, drawn from a seed.</summary>
static class MadePanel
{
    public static readonly RaterId Ana = new("ana", null, "heroes@1");
    public static readonly RaterId Ben = new("ben", null, "heroes@1");
    public static readonly RaterId Model = new("ollama", "llava", "heroes@1");

    /// <summary>A picture's true quality, 0 to 8.</summary>
    public static double Quality(int picture) => new Random(picture * 7919).NextDouble() * 8;

    public static Rating Rated(RaterId rater, int picture, double? value, int minute = 0, string? id = null) => new()
    {
        RatingId = id ?? $"{rater.Title}-{picture:000}",
        ImageSha256 = $"{picture:x64}",
        File = FileOf(picture),
        Rater = rater,
        Answer = value is null ? new() { Failure = new(RatingFailureKind.Blocked, "refused") } : new() { Value = value },
        At = DateTimeOffset.UnixEpoch.AddMinutes(minute == 0 ? picture : minute),
    };

    public static Rating Again(RaterId rater, int picture, double value) =>
        Rated(rater, picture, value, 10_000 + picture, $"again-{rater.Title}-{picture:000}") with { Viewing = new() { Sitting = "s", Order = picture, Kind = ViewingKind.Repeat } };

    public static string FileOf(int picture) => $"site-{picture % 12:00}/IMG_{picture:0000}.JPG";

    /// <summary>Whole values around the quality, shifted, and noisy by a seed of its own.</summary>
    public static IEnumerable<Rating> Ratings(RaterId rater, int pictures, double shift, double noise) => Enumerable.Range(0, pictures).Select(picture =>
        Rated(rater, picture, Math.Clamp(Math.Round(Quality(picture) + shift + (noise * ((new Random((picture * 31) + rater.Title.Length).NextDouble() * 2) - 1))), 0, 10)));

    /// <summary>Where and of what each picture is: bursts of three, two species.</summary>
    public static PictureFacts Facts(string file)
    {
        var picture = int.Parse(file[^8..^4], null);
        return new() { File = file, Location = $"site {picture % 12}", Sequence = $"burst {picture % 12} {picture / 36}", Species = [picture % 2 == 0 ? "deer" : "fox"] };
    }
}
