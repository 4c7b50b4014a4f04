using HeroImages.Labeling;

namespace HeroImages.Galleries;

/// <summary>A picture of a gallery with all that is to be shown of it.</summary>
public sealed record GalleryPicture
{
    /// <summary>Its name in the collection, with slashes: what tells it from all others.</summary>
    public required string File { get; init; }

    /// <summary>Where it lies; null where it was not found.</summary>
    public string? Path { get; init; }

    /// <summary>Why it was not found, in words; null where it was.</summary>
    public string? NotFound { get; init; }

    /// <summary>SHA-256 of the bytes that were rated, in lower-case hexadecimal; null where that is not known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The score of a selection or of a model, on its own scale; null where there is none.</summary>
    public double? Score { get; init; }

    /// <summary>The kind of picture it was selected as; empty where it was not.</summary>
    public string Stratum { get; init; } = "";

    /// <summary>What each term adds to the score, in the formula's order.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = new Dictionary<string, double>();

    /// <summary>Why it was selected, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What raters said of it, each at most once; a failure is one too. A rater that is not here was not asked.</summary>
    public IReadOnlyList<GalleryRating> Ratings { get; init; } = [];

    /// <summary>What is known of it beside ratings; null where nothing is.</summary>
    public PictureFacts? Facts { get; init; }

    /// <summary>A title for the public; null where the name stands for itself.</summary>
    public string? Title { get; init; }

    /// <summary>What it shows, in a sentence or two; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Who is to be named; null for none.</summary>
    public string? Credit { get; init; }

    /// <summary>The mean of the values that raters gave; null where nobody gave one.</summary>
    public double? MeanRating => Ratings.Any(rating => rating.Answer.Value is not null) ? Ratings.Average(rating => rating.Answer.Value) : null;

    /// <summary>What a rater said; null where it was not asked.</summary>
    public GalleryRating? By(string rater) => Ratings.FirstOrDefault(rating => rating.Rater == rater);
}
