using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>Joins journals of several machines or runs.</summary>
public static class JournalMerge
{
    /// <summary>Every rating once, by its id, in the order in which they were given.</summary>
    /// <param name="journals">Journals, or folders that hold one.</param>
    /// <returns>The ratings, by time and then id, whatever the order of the journals.</returns>
    /// <exception cref="InputException">A journal is broken, or two ratings of one id differ.</exception>
    public static IReadOnlyList<Rating> Merge(IEnumerable<string> journals)
    {
        var merged = new Dictionary<string, Rating>(StringComparer.Ordinal);
        foreach (var journal in journals)
        {
            foreach (var rating in JournalReader.Read(journal))
            {
                Add(merged, rating, journal);
            }
        }
        return [.. merged.Values.OrderBy(r => r.At).ThenBy(r => r.RatingId, StringComparer.Ordinal)];
    }

    static void Add(Dictionary<string, Rating> merged, Rating rating, string journal)
    {
        if (merged.TryAdd(rating.RatingId, rating) || RatingJson.Line(merged[rating.RatingId]).AsSpan().SequenceEqual(RatingJson.Line(rating)))
        {
            return;
        }
        throw new InputException(
            journal, null, $"the rating {rating.RatingId} differs from the one in another journal", "each id once, or twice the same",
            "A correction has to be a new rating with an id of its own; find out which of the two was changed by hand.");
    }
}
