namespace HeroImages.Training.Splits;

/// <summary>Exchanges groups where chance left a part without any of the pictures that are looked for.</summary>
static class PartRepair
{
    /// <summary>Gives each part a top picture where there are enough groups with one, by exchanging two groups at a time.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="parts">Their parts, which are changed in place.</param>
    /// <param name="earlier">Groups that an earlier split fixed, which are not moved.</param>
    /// <returns>What was done, in sentences.</returns>
    public static IReadOnlyList<string> Mend(IReadOnlyList<ExampleGroup> groups, Part[] parts, IReadOnlyDictionary<string, Part>? earlier)
    {
        var notes = new List<string>();
        foreach (var part in Enum.GetValues<Part>().Where(part => TopIn(groups, parts, part) == 0))
        {
            notes.Add(Exchange(groups, parts, part, earlier) is var (into, from, other)
                ? FormattableString.Invariant($"{Name(part)} had no picture of 7 or more: {groups[into].Name} came from {Name(other)}, and {groups[from].Name} went there.")
                : FormattableString.Invariant($"{Name(part)} has no picture of 7 or more, and no group could be exchanged: figures about the top are undefined there."));
        }
        return notes;
    }

    static (int Into, int From, Part Other)? Exchange(IReadOnlyList<ExampleGroup> groups, Part[] parts, Part lacking, IReadOnlyDictionary<string, Part>? earlier)
    {
        bool IsFree(int i) => earlier is null || !groups[i].Keys.Any(earlier.ContainsKey);
        var into = Enumerable.Range(0, groups.Count)
            .Where(i => parts[i] != lacking && groups[i].Top > 0 && IsFree(i) && TopIn(groups, parts, parts[i]) > groups[i].Top)
            .OrderByDescending(i => TopIn(groups, parts, parts[i])).ThenBy(i => groups[i].Examples.Count).ThenBy(i => i).Cast<int?>().FirstOrDefault();
        if (into is not { } came)
        {
            return null;
        }
        var size = groups[came].Examples.Count;
        var from = Enumerable.Range(0, groups.Count).Where(i => parts[i] == lacking && IsFree(i)).OrderBy(i => Math.Abs(groups[i].Examples.Count - size)).ThenBy(i => i).Cast<int?>().FirstOrDefault();
        if (from is not { } went)
        {
            return null;
        }
        var other = parts[came];
        (parts[came], parts[went]) = (lacking, other);
        return (came, went, other);
    }

    static int TopIn(IReadOnlyList<ExampleGroup> groups, Part[] parts, Part part) => groups.Where((_, i) => parts[i] == part).Sum(group => group.Top);

    static string Name(Part part) => part switch
    {
        Part.Training => "the training part",
        Part.Validation => "the validation part",
        _ => "the test part",
    };
}
