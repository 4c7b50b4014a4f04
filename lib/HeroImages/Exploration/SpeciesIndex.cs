using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>
/// The species behind classes and categories. Several files number their classes apart, and some write names in
/// capitals: what has the same name, whatever its case, and the same kind is one species.
/// </summary>
sealed class SpeciesIndex
{
    readonly Dictionary<(string Name, ClassLabelKind Kind), int> _numbers = [];
    readonly List<ClassLabel> _labels = [];
    readonly int[] _ofLabel;
    readonly int[] _ofCategory;

    public SpeciesIndex(DetectionStore detections)
    {
        _ofLabel = [.. detections.Labels.Select(Number)];
        _ofCategory = [.. detections.Categories.Select(c => c.SpeciesName is { } name ? Number(new ClassLabel(c.Id, name, null)) : -1)];
    }

    public int Count => _labels.Count;

    public int OfLabel(int label) => _ofLabel[label];

    /// <summary>The species that a category is named after, or -1.</summary>
    public int OfCategory(int category) => _ofCategory[category];

    public string Name(int species) => _labels[species].Name.Trim();

    public ClassLabelKind Kind(int species) => _labels[species].Kind;

    public string? Description(int species) => _labels[species].Description;

    /// <summary>The species with their counts, those that do not occur left out: most frequent first, then by name.</summary>
    public IReadOnlyList<SpeciesCount> Ranking(long[] counts) =>
        [.. Ranked(species => counts[species]).Select(s => new SpeciesCount(Name(s), Kind(s), counts[s]))];

    /// <summary>The numbers of the species that occur: most frequent first, then by name.</summary>
    public IEnumerable<int> Ranked(Func<int, long> count) => Enumerable.Range(0, Count)
        .Where(species => count(species) > 0)
        .OrderByDescending(count)
        .ThenBy(Name, StringComparer.Ordinal)
        .ThenBy(Kind);

    int Number(ClassLabel label)
    {
        var key = (label.Name.Trim().ToUpperInvariant(), label.Kind);
        if (_numbers.TryAdd(key, _labels.Count))
        {
            _labels.Add(label);
        }
        var number = _numbers[key];
        _labels[number] = Spokesman(_labels[number], label);
        return number;
    }

    /// <summary>Of two spellings the same one is shown whatever the order of the files; one with a taxonomy goes first.</summary>
    static ClassLabel Spokesman(ClassLabel a, ClassLabel b) =>
        new[] { a, b }.OrderBy(l => l.Description is null).ThenBy(l => l.Name, StringComparer.Ordinal)
            .ThenBy(l => l.Description, StringComparer.Ordinal).First();
}
