namespace HeroImages.SampleData.Animals;

/// <summary>Something the tool can draw.</summary>
/// <param name="Name">Common name, lower case, as in a SpeciesNet conversion.</param>
/// <param name="Taxonomy">class;order;family;genus;species.</param>
/// <param name="Kind">Animal, person or vehicle.</param>
/// <param name="Metres">Height at the shoulder (of a person or vehicle: at the top).</param>
/// <param name="Artist">Draws it.</param>
public sealed record Species(string Name, string Taxonomy, SubjectKind Kind, double Metres, ISubjectArtist Artist);
