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

    /// <summary>uuid;class;order;family;genus;species;common name. The uuids are made up.</summary>
    public static string Description(int index)
    {
        var random = Prng.For(UuidKey, (ulong)index);
        var (high, low) = (random.NextUInt64(), random.NextUInt64());
        var uuid = $"{high >> 32:x8}-{high >> 16 & 0xFFFF:x4}-{high & 0xFFFF:x4}-{low >> 48:x4}-{low & 0xFFFFFFFFFFFF:x12}";
        return $"{uuid};{All[index].Taxonomy};{All[index].Name}";
    }
}
