using System.Security.Cryptography;
using System.Text;

namespace HeroImages.Labeling.Labelme;

/// <summary>Decides what a Labelme file adds to a journal.</summary>
static class LabelmeRatings
{
    const string Came = "labelme flag ";
    const int IdLength = 32;

    /// <summary>
    /// The rating that a file adds; null where the journal's last word already says it or is younger, or nothing was said. What
    /// came from Labelme and is no longer ticked there is withdrawn.
    /// </summary>
    /// <param name="label">What the file says.</param>
    /// <param name="rater">Who ticked.</param>
    /// <param name="standing">The person's last word on the picture; null for none.</param>
    public static Rating? Of(LabelmeLabel label, RaterId rater, Rating? standing) => standing?.At >= label.At ? null : label switch
    {
        { Value: { } value } when standing?.Answer.Value != value => Line(label, rater, new() { Value = value, Raw = Came + HeroFlags.Of(value) }, null),
        { Verdict: LabelmeVerdict.Unrated or LabelmeVerdict.Skipped } when standing?.Answer.Raw?.StartsWith(Came, StringComparison.Ordinal) == true => Line(label, rater, new(), standing.RatingId),
        _ => null,
    };

    static Rating Line(LabelmeLabel label, RaterId rater, RatingAnswer answer, string? withdraws) => new()
    {
        RatingId = Id(label.Sha256, rater, answer.Raw, withdraws, label.At),
        ImageSha256 = label.Sha256,
        File = label.File,
        Rater = rater,
        Answer = answer,
        At = label.At,
        Withdraws = withdraws,
    };

    static string Id(string sha256, RaterId rater, string? said, string? withdraws, DateTimeOffset at)
    {
        var text = string.Join('\n', sha256, rater.Rater, rater.Rubric, said, withdraws, at.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
    }
}
