using System.Globalization;
using HeroImages.Images;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>A batch job as its file tells it: what was asked, how, where, and how far it has come. Holds no key.</summary>
public sealed record BatchJob
{
    /// <summary>The run that it belongs to; unique in the world.</summary>
    public required string Run { get; init; }

    /// <summary>Its number within the run, from 1 on.</summary>
    public required int Part { get; init; }

    /// <summary>What the service shows for it, and what it is found by when its creation got lost.</summary>
    public string DisplayName => string.Create(CultureInfo.InvariantCulture, $"hero-{Run}-{Part:000}");

    /// <summary>Where it was sent, for people; a key never goes there because of it.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The model that was asked for.</summary>
    public required string Model { get; init; }

    /// <summary>Who rates, as its ratings will say.</summary>
    public required RaterId Rater { get; init; }

    /// <summary>What the model was told about judging, in full.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>How the model was asked.</summary>
    public required GeminiOptions Settings { get; init; }

    /// <summary>How pictures were prepared.</summary>
    public required PictureOptions Picture { get; init; }

    /// <summary>How far it has come.</summary>
    public required BatchJobState State { get; init; }

    /// <summary>The service's name for it, <c>batches/…</c>; null before it exists.</summary>
    public string? RemoteName { get; init; }

    /// <summary>How its requests travel.</summary>
    public required BatchInput Input { get; init; }

    /// <summary>The service's name for the uploaded requests, <c>files/…</c>; null where there are none.</summary>
    public string? UploadedFile { get; init; }

    /// <summary>When it was prepared.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When its creation was last sent; null before.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>When it was looked at once more after it had ended with nothing; null where it was not.</summary>
    public DateTimeOffset? LookedLate { get; init; }

    /// <summary>The most that it can cost in US dollars; null where the price is not known.</summary>
    public decimal? WorstUsd { get; init; }

    /// <summary>What a person should know about it, in the order in which it was found out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Its pictures, in the order in which they were sent.</summary>
    public required IReadOnlyList<BatchEntry> Entries { get; init; }

    /// <summary>Whether it is still to bring something.</summary>
    public bool IsOpen => State is BatchJobState.Prepared or BatchJobState.Submitting or BatchJobState.Submitted;

    /// <summary>The job with remarks; one that is there already is not repeated.</summary>
    internal BatchJob Noted(params IEnumerable<string?> remarks) => this with { Remarks = [.. Remarks.Concat(remarks.OfType<string>()).Distinct()] };
}
