using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>
/// Which classes are the same species. For the predecessor each class id is one; else each name that can be one, in
/// whatever case. Numbered by name, so that the order of the classes in the files shows nowhere.
/// </summary>
sealed class SpeciesIndex
{
    public const int Unknown = -1;

    readonly int[] _ofLabel;
    readonly int[] _ofCategory;
    readonly string[] _names;
    readonly bool[] _isSpecies;

    public SpeciesIndex(DetectionStore store, DetectionRules rules)
    {
        Entry?[] labels = [.. store.Labels.Select(l => rules.BestClassOnly ? ByName(l) : new Entry(l.Id, l.Name, true))];
        Entry?[] categories = [.. store.Categories.Select(c => rules.BestClassOnly && c.SpeciesName is { } name ? Named(name, true) : null)];
        var species = labels.Concat(categories).OfType<Entry>().GroupBy(e => e.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var numbers = species.Index().ToDictionary(s => s.Item.Key, s => s.Index);
        _names = [.. species.Select(g => g.Select(e => e.Name).Min(StringComparer.Ordinal)!)];
        _isSpecies = [.. species.Select(g => g.Any(e => e.IsSpecies))];
        _ofLabel = Array.ConvertAll(labels, e => e is null ? Unknown : numbers[e.Key]);
        _ofCategory = Array.ConvertAll(categories, e => e is null ? Unknown : numbers[e.Key]);
    }

    /// <summary>Number of species.</summary>
    public int Count => _names.Length;

    /// <summary>The species of a class; <see cref="Unknown"/> for blanks, people and the like.</summary>
    public int OfLabel(int label) => _ofLabel[label];

    /// <summary>The species a detection category is named after.</summary>
    public int OfCategory(int category) => _ofCategory[category];

    /// <summary>The name as a file writes it.</summary>
    public string Name(int species) => species == Unknown ? "not identified" : _names[species];

    /// <summary>False for a genus or anything above, which can stand for several species.</summary>
    public bool IsSpecies(int species) => species != Unknown && _isSpecies[species];

    static Entry? ByName(ClassLabel label) =>
        label.Kind is ClassLabelKind.Species or ClassLabelKind.HigherTaxon ? Named(label.Name, label.Kind == ClassLabelKind.Species) : null;

    static Entry Named(string name, bool isSpecies) => new(name.Trim().ToUpperInvariant(), name.Trim(), isSpecies);

    sealed record Entry(string Key, string Name, bool IsSpecies);
}
