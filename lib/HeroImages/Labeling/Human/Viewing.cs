namespace HeroImages.Labeling.Human;

/// <summary>How a person saw a picture when judging it.</summary>
public sealed record Viewing
{
    /// <summary>The sitting, unique in the world; a person's ratings between opening the page and leaving it.</summary>
    public required string Sitting { get; init; }

    /// <summary>The place in the person's order of pictures, from 0 on, over all sittings.</summary>
    public required int Order { get; init; }

    /// <summary>Why it was shown.</summary>
    public ViewingKind Kind { get; init; }

    /// <summary>Whether it was looked at enlarged.</summary>
    public bool Zoomed { get; init; }

    /// <summary>Whether boxes were shown.</summary>
    public bool Boxes { get; init; }

    /// <summary>The strongest brightening that was held down, as a factor; null where it was seen as it is.</summary>
    public double? Brightness { get; init; }

    /// <summary>Whether name, place, species or scores were hidden.</summary>
    public bool IsBlind { get; init; } = true;
}
