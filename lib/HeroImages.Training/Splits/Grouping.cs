using HeroImages.Labeling;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Splits;

/// <summary>Finds the groups that a split keeps together.</summary>
static class Grouping
{
    /// <summary>The groups of examples, by name. A sequence that is in several groups joins them, so that no burst is ever torn.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="byLocation">Whether locations are kept together; else only sequences are.</param>
    /// <returns>Each with the keys that were joined in it, in ordinal order.</returns>
    public static IReadOnlyList<ExampleGroup> Of(IReadOnlyList<Example> examples, bool byLocation = true)
    {
        var sets = new JoinedKeys();
        foreach (var example in examples)
        {
            var key = KeyOf(example, byLocation);
            sets.Add(key);
            if (example.Facts.Sequence.Length > 0)
            {
                sets.Join(key, "sequence " + example.Facts.Sequence);
            }
        }
        return
        [
            .. examples.GroupBy(example => sets.Of(KeyOf(example, byLocation)), StringComparer.Ordinal)
                .Select(group => new ExampleGroup(group.Key, [.. group.Select(e => KeyOf(e, byLocation)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. group]))
                .OrderBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What an example is grouped by: the first that is known of location, sequence and folder.</summary>
    public static string KeyOf(Example example, bool byLocation = true) => KeyOf(example.Facts, byLocation);

    /// <summary>What a picture is grouped by.</summary>
    public static string KeyOf(PictureFacts facts, bool byLocation = true) =>
        byLocation && facts.Location.Length > 0 ? "location " + facts.Location
        : facts.Sequence.Length > 0 ? "sequence " + facts.Sequence
        : "folder " + Folder(facts.File);

    static string Folder(string file) => file.LastIndexOf('/') is > 0 and var at ? file[..at] : ".";
}
