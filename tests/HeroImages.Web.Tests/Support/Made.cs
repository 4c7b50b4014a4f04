using System.Globalization;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;
using HeroImages.Web.Sittings;

namespace HeroImages.Web.Tests;

/// <summary>Made pictures, plans and lines.</summary>
static class Made
{
    public static readonly RaterId Ann = new("Ann", null, "heroes@1");

    public static readonly RaterId Bob = Ann with { Rater = "Bob" };

    static int _ids;

    /// <summary>Pictures of five species, by day and night, in bursts of three unless told otherwise.</summary>
    public static IReadOnlyList<ReviewPicture> Pictures(int count, int burst = 3) =>
    [
        .. Enumerable.Range(0, count).Select(i => new ReviewPicture(Name(i), $"/nowhere/{i}")
        {
            Species = $"species {i % 5}",
            Location = $"place {i % 7}",
            Burst = burst > 1 ? $"burst {i / burst}" : "",
            Frame = i % burst,
            Time = new DateTime(2024, 5, 1).AddHours(i % 24),
            Score = i * 7 % 100,
        }),
    ];

    public static ReviewPlan Plan(IReadOnlyList<ReviewPicture> pictures, string rater = "Ann", double overlap = 1, double repeats = 0, IReadOnlyList<string>? raters = null, int seed = 1) =>
        ReviewPlan.Of(pictures, new() { Seed = seed, Rater = rater, Overlap = overlap, Repeats = repeats, Raters = raters ?? [] });

    /// <summary>A state whose pictures' bytes are known.</summary>
    public static ReviewState State(ReviewPlan plan, RaterId? rater = null) => new(plan, Index(plan.Pictures), rater ?? Ann);

    public static PictureIndex Index(IReadOnlyList<ReviewPicture> pictures)
    {
        var index = new PictureIndex(pictures);
        for (var i = 0; i < pictures.Count; i++)
        {
            index.Learn(i, Sha256(i));
        }
        return index;
    }

    public static string Name(int picture) => string.Create(CultureInfo.InvariantCulture, $"cam/{picture:D4}.jpg");

    public static string Sha256(int picture) => picture.ToString("x64", CultureInfo.InvariantCulture);

    /// <summary>A line on a picture; without anything it is a skip.</summary>
    public static Rating Line(ReviewView view, double? value = null, RaterId? rater = null, string? withdraws = null, params PictureMark[] marks) => new()
    {
        RatingId = string.Create(CultureInfo.InvariantCulture, $"id-{Interlocked.Increment(ref _ids)}"),
        ImageSha256 = Sha256(view.Picture),
        File = Name(view.Picture),
        Rater = rater ?? Ann,
        Answer = new() { Value = value },
        At = DateTimeOffset.UnixEpoch,
        Marks = marks,
        Viewing = new() { Sitting = "s", Order = 0, Kind = view.Kind },
        Withdraws = withdraws,
    };

    /// <summary>Rates what comes next, so many times; gives the lines.</summary>
    public static List<Rating> Rate(ReviewState state, int times, double value = 5)
    {
        var lines = new List<Rating>();
        for (var i = 0; i < times && state.UpNext().FirstOrDefault() is { } view; i++)
        {
            lines.Add(Line(view, value));
            state.Apply(lines[^1]);
        }
        return lines;
    }
}
