using HeroImages.Files;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Splits;

/// <summary>
/// Divides examples by a hash of seed and group, so that ratings added later move no group from one part to another. Pure: neither the
/// order of examples nor the clock matters.
/// </summary>
public static class SplitPlanner
{
    /// <summary>Groups that each part has at least where parts are fixed.</summary>
    public const int LeastGroups = 5;

    /// <summary>Turns in which groups are tested where there are too few for fixed parts.</summary>
    public const int MostTurns = 5;

    const double TrainingShare = 0.7;
    const double ValidationShare = 0.15;

    /// <summary>Divides examples.</summary>
    /// <param name="examples">The examples, in any order.</param>
    /// <param name="seed">Another seed gives another division.</param>
    /// <param name="earlier">The <see cref="Split.Parts"/> of an earlier split, which stay; null for none.</param>
    public static Split Plan(IReadOnlyList<Example> examples, int seed = 0, IReadOnlyDictionary<string, Part>? earlier = null)
    {
        IReadOnlyList<Example> sorted = [.. examples.OrderBy(e => e.Sha256, StringComparer.Ordinal)];
        var groups = Grouping.Of(sorted);
        var parts = groups.Select(group => PartOf(group, seed, earlier)).ToArray();
        if (Enum.GetValues<Part>().All(part => parts.Count(p => p == part) >= LeastGroups))
        {
            return Fixed(groups, parts, seed, PartRepair.Mend(groups, parts, earlier));
        }
        List<string> notes = [FormattableString.Invariant($"There are {groups.Count:N0} groups of pictures, too few for a test part of its own: they take turns in being tested.")];
        if (groups.Count < 2 && Grouping.Of(sorted, byLocation: false) is { Count: > 1 } sequences)
        {
            notes.Add("All pictures are of one location: sequences take turns instead. How good the model is at other locations cannot be told.");
            groups = sequences;
        }
        return Turns(groups, seed, notes);
    }

    /// <summary>The part of a group: of several joined keys the most protected one, so that what was a test stays one.</summary>
    static Part PartOf(ExampleGroup group, int seed, IReadOnlyDictionary<string, Part>? earlier) =>
        group.Keys.Max(key => earlier?.TryGetValue(key, out var part) == true ? part : PartOf(key, seed));

    static Part PartOf(string key, int seed) => StableRandom.Of(seed, WideText.ToBytes(key)) switch
    {
        < TrainingShare => Part.Training,
        < TrainingShare + ValidationShare => Part.Validation,
        _ => Part.Test,
    };

    static Split Fixed(IReadOnlyList<ExampleGroup> groups, Part[] parts, int seed, IReadOnlyList<string> notes)
    {
        IReadOnlyList<Example> In(Part part) => [.. groups.Where((_, i) => parts[i] == part).SelectMany(group => group.Examples)];
        var fold = new Fold(In(Part.Training), Judges(In(Part.Validation)), [.. In(Part.Test).Where(e => e.IsByPeople)]);
        return new()
        {
            Seed = seed,
            Folds = [fold],
            Final = fold,
            Groups = [.. groups.Select((group, i) => Row(group, parts[i], 0))],
            Parts = groups.SelectMany((group, i) => group.Keys.Select(key => (key, parts[i]))).ToDictionary(StringComparer.Ordinal),
            Notes = notes,
        };
    }

    /// <summary>Groups are dealt out in the order of their hashes; each turn tests one share and validates on the next.</summary>
    static Split Turns(IReadOnlyList<ExampleGroup> groups, int seed, List<string> notes)
    {
        var turns = Math.Min(MostTurns, groups.Count);
        var turnOf = groups.Select(group => group.Name).OrderBy(name => StableRandom.Of(seed, WideText.ToBytes(name))).ThenBy(name => name, StringComparer.Ordinal)
            .Select((name, place) => (name, turn: place % turns)).ToDictionary(pair => pair.name, pair => pair.turn, StringComparer.Ordinal);
        if (turns < 2)
        {
            notes.Add("Nothing can be held back: how good the model is cannot be told.");
        }
        else if (turns == 2)
        {
            notes.Add("With two groups nothing is left for validation: scores are not brought to people's scale.");
        }
        return new()
        {
            Seed = seed,
            Folds = turns < 2 ? [] : [.. Enumerable.Range(0, turns).Select(turn => Turn(groups, turnOf, turns, turn, hasTest: true))],
            Final = Turn(groups, turnOf, turns, turns - 1, hasTest: false),
            Groups = [.. groups.Select(group => Row(group, FirstPart(turnOf[group.Name], turns), turnOf[group.Name]))],
            Parts = new Dictionary<string, Part>(),
            Notes = notes,
        };
    }

    static Fold Turn(IReadOnlyList<ExampleGroup> groups, Dictionary<string, int> turnOf, int turns, int turn, bool hasTest)
    {
        var (test, validation) = (hasTest ? turn : -1, turns > 2 ? (turn + 1) % turns : -1);
        IReadOnlyList<Example> Where(Func<int, bool> isMeant) => [.. groups.Where(group => isMeant(turnOf[group.Name])).SelectMany(group => group.Examples)];
        return new(Where(t => t != test && t != validation), Judges(Where(t => t == validation)), [.. Where(t => t == test).Where(e => e.IsByPeople)]);
    }

    static Part FirstPart(int turn, int turns) => turn == 0 && turns > 1 ? Part.Test : turn == 1 && turns > 2 ? Part.Validation : Part.Training;

    /// <summary>Pictures that people have rated, or all where people have rated none.</summary>
    static IReadOnlyList<Example> Judges(IReadOnlyList<Example> examples) =>
        examples.Any(e => e.IsByPeople) ? [.. examples.Where(e => e.IsByPeople)] : examples;

    static SplitGroup Row(ExampleGroup group, Part part, int fold) => new(group.Name, part, fold, group.Examples.Count, group.ByPeople, group.Top);
}
