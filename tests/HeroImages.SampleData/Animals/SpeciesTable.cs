using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Visitors;

namespace HeroImages.SampleData.Animals;

/// <summary>All that can be drawn.</summary>
public static class SpeciesTable
{
    public static readonly Species Zebra = new(
        "plains zebra", "mammalia;perissodactyla;equidae;equus;quagga", SubjectKind.Animal, 1.35, new ZebraArtist());

    public static readonly Species Elephant = new(
        "african elephant", "mammalia;proboscidea;elephantidae;loxodonta;africana", SubjectKind.Animal, 2.9, new ElephantArtist());

    public static readonly Species Giraffe = new(
        "giraffe", "mammalia;cetartiodactyla;giraffidae;giraffa;camelopardalis", SubjectKind.Animal, 2.9, new GiraffeArtist());

    public static readonly Species Impala = new(
        "impala", "mammalia;cetartiodactyla;bovidae;aepyceros;melampus", SubjectKind.Animal, 0.9, new ImpalaArtist());

    public static readonly Species Lion = new(
        "lion", "mammalia;carnivora;felidae;panthera;leo", SubjectKind.Animal, 1.05,
        new CatArtist(Rgb.From(0xD0A263), Rgb.From(0xC6A473), isSpotted: false));

    /// <summary>The rare one, and the one whose places are kept private.</summary>
    public static readonly Species Leopard = new(
        "leopard", "mammalia;carnivora;felidae;panthera;pardus", SubjectKind.Animal, 0.68,
        new CatArtist(Rgb.From(0xD9A552), Rgb.From(0xE2C48E), isSpotted: true));

    public static readonly Species Person = new(
        "human", "mammalia;primates;hominidae;homo;sapiens", SubjectKind.Person, 1.75, new PersonArtist());

    public static readonly Species Vehicle = new(
        "vehicle", "", SubjectKind.Vehicle, 1.95, new VehicleArtist());

    public static IReadOnlyList<Species> Animals { get; } = [Zebra, Elephant, Giraffe, Impala, Lion, Leopard];
}
