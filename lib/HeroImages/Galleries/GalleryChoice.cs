namespace HeroImages.Galleries;

/// <summary>Which pictures of a source a gallery shows, and in which order.</summary>
public sealed record GalleryChoice
{
    /// <summary>Pictures drawn by chance; null for all. The draw depends on seed and name alone: neither on order nor on how many there are.</summary>
    public int? Sample { get; init; }

    /// <summary>Decides the draw. Defaults to 0.</summary>
    public int Seed { get; init; }

    /// <summary>The order. Defaults to the best first.</summary>
    public GallerySort Sort { get; init; } = GallerySort.Score;

    /// <summary>At most so many, the best ones; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>The least score that is shown; pictures without one are not. Null for all.</summary>
    public double? MinScore { get; init; }

    /// <summary>Whether pictures with people or vehicles, and those marked not public, are shown. Defaults to no.</summary>
    public bool IncludePeople { get; init; }
}
