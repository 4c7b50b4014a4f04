namespace HeroImages.SampleData.Collection;

/// <summary>What grows and lies around a camera.</summary>
public enum Habitat
{
    Savanna,
    Waterhole,
    Woodland,
    Kopje,
    Highland,
}
