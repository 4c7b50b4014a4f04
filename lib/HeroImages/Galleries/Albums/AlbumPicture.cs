using HeroImages.Labeling.Human;

namespace HeroImages.Galleries.Albums;

/// <summary>A picture chosen for an album.</summary>
public sealed record AlbumPicture
{
    /// <summary>Its place, from 1 on; the best first.</summary>
    public required int Rank { get; init; }

    /// <summary>The picture with all that is known of it.</summary>
    public required GalleryPicture Picture { get; init; }

    /// <summary>What it is sorted by; null for a favourite that nobody rated.</summary>
    public double? Value { get; init; }

    /// <summary>What the value rests on.</summary>
    public AlbumBasis Basis { get; init; }

    /// <summary>Why it was chosen, in words.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>What each rater said, people first.</summary>
    public IReadOnlyList<AlbumVote> Votes { get; init; } = [];

    /// <summary>Whether a person marked it as a favourite.</summary>
    public bool IsFavourite => Votes.Any(vote => vote.Marks.Contains(PictureMark.Favourite));

    /// <summary>The reason of the rater that thought most of it, people before others; null where none was given.</summary>
    public string? Reason => Votes.Where(vote => !string.IsNullOrWhiteSpace(vote.Reasons)).OrderByDescending(vote => vote.IsPerson).ThenByDescending(vote => vote.Calibrated ?? 0).FirstOrDefault()?.Reasons;
}
