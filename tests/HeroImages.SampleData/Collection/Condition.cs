namespace HeroImages.SampleData.Collection;

/// <summary>Whether the file of a picture is whole.</summary>
public enum Condition
{
    Whole,
    Truncated,
    Failed,
}
