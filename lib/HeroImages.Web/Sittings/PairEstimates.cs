using HeroImages.Labeling;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>How good pictures are, as far as is known before they are compared.</summary>
static class PairEstimates
{
    /// <summary>
    /// The pictures; where pairs are to be compared and the folder has a journal of ratings, the mean of people's last words stands in
    /// for the score, since both are not on one scale.
    /// </summary>
    public static IReadOnlyList<ReviewPicture> Of(ReviewOptions options)
    {
        var journal = Path.Combine(options.Folder, JournalReader.FileName);
        if (options.Mode != ReviewMode.Pairs || !File.Exists(journal))
        {
            return options.Pictures;
        }
        var means = RatingBook.Read(journal).Standing.Where(r => r.Rater.IsPerson && r.Answer.Value is not null)
            .GroupBy(r => r.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Average(r => r.Answer.Value!.Value), StringComparer.Ordinal);
        return means.Count == 0 ? options.Pictures : [.. options.Pictures.Select(p => p with { Score = means.TryGetValue(p.File, out var mean) ? mean : null })];
    }
}
