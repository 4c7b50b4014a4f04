namespace HeroImages.Detections;

/// <summary>One line of a results file's table of detection categories.</summary>
/// <param name="Id">The file's id, a string of digits: "1" is mostly, not always, the animal.</param>
/// <param name="Name">Its name; null when the table does not have the id.</param>
public sealed record CategoryEntry(string Id, string? Name)
{
    /// <summary>What it stands for, told from the name.</summary>
    public DetectionCategory Category { get; } = CategoryOf(Name);

    /// <summary>The species, where the category is named after one; else null.</summary>
    public string? SpeciesName => Category == DetectionCategory.Animal && !IsPlainAnimal(Name!) ? Name : null;

    /// <summary>Anything that is neither a person nor a vehicle nor empty is an animal, under whatever name.</summary>
    static DetectionCategory CategoryOf(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        null or "" or "empty" or "blank" or "none" => DetectionCategory.Nothing,
        "person" or "human" or "people" => DetectionCategory.Person,
        "vehicle" => DetectionCategory.Vehicle,
        "unknown" => DetectionCategory.Placeholder,
        _ => DetectionCategory.Animal,
    };

    static bool IsPlainAnimal(string name) => name.Trim().Equals("animal", StringComparison.OrdinalIgnoreCase);
}
