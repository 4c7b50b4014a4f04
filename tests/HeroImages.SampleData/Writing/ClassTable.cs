using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Writing;

/// <summary>Classes of the made classifier: the special ones, what can be drawn, and what is only ever guessed.</summary>
static class ClassTable
{
    public const int Blank = 0;
    public const int Human = 1;
    public const int Vehicle = 2;
    public const int Animal = 3;

    const int FirstSpecies = 4;
    const ulong UuidKey = 41;

    static readonly string[] SpecialUuids =
    [
        "f1856211-cfb7-4a5b-9158-c0f72fd09ee6", "990ae9dd-7a59-4344-afcb-1b7b21368000",
        "e2895ed5-780b-48f6-8a11-9e27cb594511", "1f689929-883d-4dae-958c-3d57ab5b6c16",
    ];

    static readonly (string Name, string Taxonomy)[] Guesses =
    [
        ("common wildebeest", "mammalia;cetartiodactyla;bovidae;connochaetes;taurinus"),
        ("thomson's gazelle", "mammalia;cetartiodactyla;bovidae;eudorcas;thomsonii"),
        ("spotted hyaena", "mammalia;carnivora;hyaenidae;crocuta;crocuta"),
        ("serval", "mammalia;carnivora;felidae;leptailurus;serval"),
    ];

    public static IReadOnlyList<(string Name, string Taxonomy)> All { get; } =
    [
        ("blank", ";;;;"), ("human", SpeciesTable.Person.Taxonomy), ("vehicle", ";;;;"), ("animal", ";;;;"),
        .. SpeciesTable.Animals.Select(species => (species.Name, species.Taxonomy)), .. Guesses,
    ];

    public static int Of(Species species) => species.Kind switch
    {
        SubjectKind.Person => Human,
        SubjectKind.Vehicle => Vehicle,
        _ => FirstSpecies + Array.IndexOf([.. SpeciesTable.Animals], species),
    };

    /// <summary>What the classifier takes a species for when it errs.</summary>
    public static int Confused(int species) => species switch
    {
        FirstSpecies => All.Count - 4,
        FirstSpecies + 3 => All.Count - 3,
        FirstSpecies + 4 => All.Count - 2,
        FirstSpecies + 5 => All.Count - 1,
        _ => Animal,
    };

    /// <summary>
    /// uuid;class;order;family;genus;species;common name. The special classes have SpeciesNet's own uuids, by which readers
    /// know them; those of the species are made up.
    /// </summary>
    public static string Description(int index) =>
        $"{(index < SpecialUuids.Length ? SpecialUuids[index] : MadeUuid(index))};{All[index].Taxonomy};{All[index].Name}";

    static string MadeUuid(int index)
    {
        var random = Prng.For(UuidKey, (ulong)index);
        var (high, low) = (random.NextUInt64(), random.NextUInt64());
        return $"{high >> 32:x8}-{high >> 16 & 0xFFFF:x4}-{high & 0xFFFF:x4}-{low >> 48:x4}-{low & 0xFFFFFFFFFFFF:x12}";
    }
}
