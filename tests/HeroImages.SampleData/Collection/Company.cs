namespace HeroImages.SampleData.Collection;

/// <summary>Who is with the main subject of a burst.</summary>
public enum Company
{
    Alone,
    Young,
    Group,
    Zebra,
    Impala,
    Person,
}
