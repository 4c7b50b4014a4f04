namespace HeroImages.Detections;

/// <summary>One class of a classifier, as a results file lists it.</summary>
/// <param name="Id">The file's id for it, a string of digits.</param>
/// <param name="Name">Its name; the id itself when the file has no table.</param>
/// <param name="Description">The taxonomy text, fields parted by semicolons; null when the file has none.</param>
public sealed record ClassLabel(string Id, string Name, string? Description)
{
    static readonly Dictionary<string, ClassLabelKind> KnownNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blank"] = ClassLabelKind.Blank,
        ["empty"] = ClassLabelKind.Blank,
        ["none"] = ClassLabelKind.Blank,
        ["nothing"] = ClassLabelKind.Blank,
        ["human"] = ClassLabelKind.Person,
        ["person"] = ClassLabelKind.Person,
        ["people"] = ClassLabelKind.Person,
        ["homo sapiens"] = ClassLabelKind.Person,
        ["homo_sapiens"] = ClassLabelKind.Person,
        ["homo species"] = ClassLabelKind.Person,
        ["vehicle"] = ClassLabelKind.Vehicle,
        ["animal"] = ClassLabelKind.Unidentified,
        ["unknown"] = ClassLabelKind.Unidentified,
        ["unidentified"] = ClassLabelKind.Unidentified,
        ["other"] = ClassLabelKind.Unidentified,
        ["no cv result"] = ClassLabelKind.Unidentified,
        [""] = ClassLabelKind.Unidentified,
    };

    /// <summary>What the class stands for, told from its name and, where there is one, its taxonomy.</summary>
    public ClassLabelKind Kind { get; } = KindOf(Name, Description);

    static ClassLabelKind KindOf(string name, string? description)
    {
        if (KnownNames.TryGetValue(name.Trim(), out var kind))
        {
            return kind;
        }
        // uuid;class;order;family;genus;species;common name: without an epithet it is a higher group.
        var fields = description?.Split(';');
        return fields is { Length: 7 } && fields[5].Length == 0 ? ClassLabelKind.HigherTaxon : ClassLabelKind.Species;
    }

    /// <summary>The name of last resort of a taxonomy text: its last field that is not empty.</summary>
    internal static string NameFromTaxonomy(string taxonomy) =>
        taxonomy.Split(';').LastOrDefault(field => field.Length > 0) ?? taxonomy;
}
