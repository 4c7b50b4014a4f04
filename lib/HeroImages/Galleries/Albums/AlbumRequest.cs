using HeroImages.Selection;

namespace HeroImages.Galleries.Albums;

/// <summary>Which pictures an album is to have.</summary>
public sealed record AlbumRequest
{
    /// <summary>How many, favourites included. Defaults to 24; favourites are all in, even where they are more.</summary>
    public int Count { get; init; } = 24;

    /// <summary>The least rating, 0 to 10, or score where nobody rates; favourites are in whatever theirs is. Null for none.</summary>
    public double? MinRating { get; init; }

    /// <summary>Only pictures that show this species, upper and lower case alike; null for all.</summary>
    public string? Species { get; init; }

    /// <summary>Whether pictures with people or vehicles, or marked not public, may be in it. Defaults to no.</summary>
    public bool IncludePeople { get; init; }

    /// <summary>
    /// How alike the pictures may be; of one sequence never more than one is taken, favourites aside. Defaults to a quarter of the
    /// count for a species and for a week and 15 % for a location, of each at least two. They give way in the order week, location,
    /// species where the count is not met otherwise.
    /// </summary>
    public DiversityRules Diversity { get; init; } = new()
    {
        PerSpecies = 0.25,
        PerLocation = 0.15,
        PerWeek = 0.25,
        GiveWay = [Limit.Week, Limit.Location, Limit.Species],
    };

    /// <summary>Whether the limits hold even where the album then stays smaller. Defaults to no.</summary>
    public bool StrictLimits { get; init; }

    /// <summary>The rules that apply: an album of one species has no limit for it.</summary>
    internal DiversityRules Rules => Species is null ? Diversity : Diversity with { PerSpecies = null };
}
