namespace HeroImages.Galleries;

/// <summary>Someone or something that rated pictures of a gallery.</summary>
/// <param name="Title">As people read it; different from those of all other raters of the gallery.</param>
public sealed record GalleryRater(string Title)
{
    /// <summary>How it was asked, in words; null where that is not known.</summary>
    public string? Method { get; init; }

    /// <summary>The model; null for people, and where it is not known.</summary>
    public string? Model { get; init; }

    /// <summary>The rubric; null where that is not known.</summary>
    public string? Rubric { get; init; }

    /// <summary>Name of the file that the ratings come from; null where they are from several.</summary>
    public string? Source { get; init; }

    /// <summary>When that file was written, by its own clock; null where it does not say.</summary>
    public DateTime? Written { get; init; }

    /// <summary>Whether the file is a checkpoint of a run that may not have ended.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Whether a person rated.</summary>
    public bool IsPerson { get; init; }
}
