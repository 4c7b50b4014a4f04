namespace HeroImages.SampleData.Animals;

/// <summary>What the detector would call it.</summary>
public enum SubjectKind
{
    Animal,
    Person,
    Vehicle,
}
