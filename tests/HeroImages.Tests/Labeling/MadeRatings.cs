using CsCheck;
using HeroImages.Labeling;

namespace HeroImages.Tests.Labeling;

/// <summary>Ratings for tests.</summary>
static class MadeRatings
{
    public static readonly RaterId Rater = new("gemini", "gemini-3.5-flash-lite", "heroes@00000000", "768px high");

    static readonly Gen<string> Texts = Gen.OneOf(Gen.String[Gen.Char, 0, 20], Gen.OneOf("\ud83e", "a\nb", "\"}", "\u2028", "é🦊"));

    static readonly Gen<RatingFailure> Failures = Gen.Select(Gen.Enum<RatingFailureKind>(), Texts).Select((kind, detail) => new RatingFailure(kind, detail));

    static readonly Gen<RatingAnswer> Answers = Gen.Select(
        Gen.Double[0, 10], Texts.Null(), Gen.Dictionary(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.Double[0, 10])[0, 5], Gen.Int[0, 100_000].Nullable(), Gen.Decimal[0m, 1m].Nullable(), Failures.Null()).Select(
        (value, text, parts, tokens, cost, failure) => new RatingAnswer
        {
            Value = failure is null ? value : null,
            Parts = parts,
            Reasons = text,
            Raw = text,
            ModelVersion = text,
            InputTokens = tokens,
            CostUsd = cost,
            Warning = text,
            Failure = failure,
        });

    public static readonly Gen<Rating> Any = Gen.Select(Gen.Guid, Texts, Answers, Gen.DateTime, Gen.Double[0, 1000].Nullable()).Select((id, file, answer, at, seconds) => new Rating
    {
        RatingId = id.ToString("N"),
        ImageSha256 = id.ToString("N"),
        File = "f" + file,
        Rater = Rater,
        Answer = answer,
        Seconds = seconds,
        At = new DateTimeOffset(at.Ticks, TimeSpan.Zero),
    });

    public static Rating Of(string id, double? value = 5, string sha256 = "aa", RatingFailureKind? failure = null, int minute = 0) => new()
    {
        RatingId = id,
        ImageSha256 = sha256,
        File = $"{id}.jpg",
        Rater = Rater,
        At = new(2026, 11, 1, 12, minute, 0, TimeSpan.Zero),
        Answer = new() { Value = failure is null ? value : null, Failure = failure is { } kind ? new(kind, "made") : null },
    };
}
