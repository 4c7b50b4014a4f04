using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>Reads journals of ratings, also while another process writes them.</summary>
public static class JournalReader
{
    /// <summary>Name of the journal in the folder of a run.</summary>
    public const string FileName = "ratings.jsonl";

    /// <summary>Reads all ratings in the order in which they were written.</summary>
    /// <param name="path">A journal, or the folder that holds one under its usual name.</param>
    /// <returns>The ratings. An unfinished last line, as a crash leaves it, is passed over.</returns>
    /// <exception cref="InputException">It is not there, or a line other than the last is no rating.</exception>
    public static IReadOnlyList<Rating> Read(string path) =>
        JournalLines.Read(Directory.Exists(path) ? Path.Combine(path, FileName) : path, "a journal of ratings", "one rating as JSON", RatingJson.Read);
}
