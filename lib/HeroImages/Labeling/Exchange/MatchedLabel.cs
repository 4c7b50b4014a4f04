using System.Security.Cryptography;

namespace HeroImages.Labeling.Exchange;

/// <summary>A label and the picture that it is about.</summary>
/// <param name="Label">The label.</param>
/// <param name="File">The picture's path below the image folder, with slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
public sealed record MatchedLabel(ImportedLabel Label, string File, string Sha256)
{
    const int IdLength = 32;

    /// <summary>The label as a rating for a journal. Its id is a hash of all it says but the file's name, so that importing it twice adds nothing.</summary>
    /// <param name="whenUnknown">Its time, if its file does not say when.</param>
    public Rating ToRating(DateTimeOffset whenUnknown)
    {
        var rating = new Rating
        {
            RatingId = "",
            ImageSha256 = Sha256,
            File = "",
            Rater = Label.Rater,
            Answer = Label.Answer,
            Seconds = Label.Seconds is { } seconds && double.IsFinite(seconds) ? seconds : null,
            At = Label.At ?? DateTimeOffset.UnixEpoch,
        };
        var id = Convert.ToHexStringLower(SHA256.HashData(RatingJson.Line(rating)))[..IdLength];
        return rating with { RatingId = id, File = File, At = Label.At ?? whenUnknown };
    }
}
