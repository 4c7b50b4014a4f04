using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>Which classes are the same species. For the predecessor each class id is one; else each name that can be one.</summary>
sealed class SpeciesIndex
{
    public const int Unknown = -1;

    readonly int[] _ofLabel;
    readonly int[] _ofCategory;
    readonly List<string> _names = [];
    readonly List<bool> _isSpecies = [];

    public SpeciesIndex(DetectionStore store, DetectionRules rules)
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _ofLabel = [.. store.Labels.Select(l => rules.BestClassOnly ? ByName(l, known) : Number(l.Id, l.Name, true, known))];
        _ofCategory = [.. store.Categories.Select(c => rules.BestClassOnly && c.SpeciesName is { } name ? Number(name.Trim(), name, true, known) : Unknown)];
    }

    /// <summary>Number of species.</summary>
    public int Count => _names.Count;

    /// <summary>The species of a class; <see cref="Unknown"/> for blanks, people and the like.</summary>
    public int OfLabel(int label) => _ofLabel[label];

    /// <summary>The species a detection category is named after.</summary>
    public int OfCategory(int category) => _ofCategory[category];

    /// <summary>The name as the file writes it.</summary>
    public string Name(int species) => species == Unknown ? "not identified" : _names[species];

    /// <summary>False for a genus or anything above, which can stand for several species.</summary>
    public bool IsSpecies(int species) => species != Unknown && _isSpecies[species];

    int ByName(ClassLabel label, Dictionary<string, int> known) =>
        label.Kind is ClassLabelKind.Species or ClassLabelKind.HigherTaxon
            ? Number(label.Name.Trim(), label.Name, label.Kind == ClassLabelKind.Species, known)
            : Unknown;

    int Number(string key, string name, bool isSpecies, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(key, out var number))
        {
            known[key] = number = _names.Count;
            _names.Add(name);
            _isSpecies.Add(isSpecies);
        }
        return number;
    }
}
