namespace HeroImages.Galleries;

/// <summary>What one rater's ratings of a set of pictures come to.</summary>
public sealed record GalleryFigures
{
    /// <summary>The rater.</summary>
    public required string Rater { get; init; }

    /// <summary>Pictures with a value.</summary>
    public required int Rated { get; init; }

    /// <summary>Pictures where the rater failed.</summary>
    public required int Failed { get; init; }

    /// <summary>Pictures without any word of the rater.</summary>
    public required int Without { get; init; }

    /// <summary>Mean of the values; null where there are none.</summary>
    public double? Mean { get; init; }

    /// <summary>The lowest value; null where there are none.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest value; null where there are none.</summary>
    public double? Highest { get; init; }

    /// <summary>US dollars, as far as they are known; null where none are.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Mean seconds of those pictures where they are known; null where there are none.</summary>
    public double? Seconds { get; init; }

    /// <summary>Counts a rater's ratings.</summary>
    public static GalleryFigures Of(string rater, IReadOnlyCollection<GalleryPicture> pictures)
    {
        var ratings = pictures.Select(picture => picture.By(rater)).OfType<GalleryRating>().ToList();
        var values = ratings.Select(rating => rating.Answer.Value).OfType<double>().ToList();
        var costs = ratings.Select(rating => rating.Answer.CostUsd).OfType<decimal>().ToList();
        var seconds = ratings.Select(rating => rating.Seconds).OfType<double>().ToList();
        return new()
        {
            Rater = rater,
            Rated = values.Count,
            Failed = ratings.Count(rating => rating.Answer.Failure is not null),
            Without = pictures.Count - ratings.Count,
            Mean = values.Count > 0 ? values.Average() : null,
            Lowest = values.Count > 0 ? values.Min() : null,
            Highest = values.Count > 0 ? values.Max() : null,
            CostUsd = costs.Count > 0 ? costs.Sum() : null,
            Seconds = seconds.Count > 0 ? seconds.Average() : null,
        };
    }
}
