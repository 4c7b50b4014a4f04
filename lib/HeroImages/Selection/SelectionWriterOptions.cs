namespace HeroImages.Selection;

/// <summary>How a selection is written.</summary>
public sealed record SelectionWriterOptions
{
    /// <summary>Folder of the originals; null when there is none at hand.</summary>
    public string? Images { get; init; }

    /// <summary>How the pictures come into the folder. Defaults to not at all.</summary>
    public PictureTransfer Transfer { get; init; } = PictureTransfer.None;

    /// <summary>Whether an earlier selection in the folder is replaced. Defaults to false.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Whether the predecessor's <c>candidates_metadata.json</c> is written as well. Defaults to false.</summary>
    public bool ReferenceFormat { get; init; }

    /// <summary>The clock for that file's time of making.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
