namespace HeroImages.Galleries.Albums;

/// <summary>How an album is written.</summary>
public sealed record AlbumOptions
{
    /// <summary>The caption unless another is asked for.</summary>
    public const string UsualCaption = "{species}, {place}, {date}. {reason}";

    /// <summary>The heading unless another is asked for; that of the source may name folders.</summary>
    public const string UsualTitle = "Heroes";

    /// <summary>The heading; null for <see cref="UsualTitle"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Who made the pictures; goes into their EXIF, IPTC and XMP. Null to leave it out.</summary>
    public string? Creator { get; init; }

    /// <summary>The line to be printed beside them; null for the creator.</summary>
    public string? Credit { get; init; }

    /// <summary>The licence, such as <c>CC BY 4.0</c>, or another statement of rights; null to leave it out.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the licence can be read; null to leave it out.</summary>
    public string? LicenceUrl { get; init; }

    /// <summary>
    /// What stands below each picture. Fields in braces: species, place, date, time, reason, rating, raters, rank, credit. What is not
    /// known falls out, with the comma before it.
    /// </summary>
    public string Caption { get; init; } = UsualCaption;

    /// <summary>Species whose places and exact times are not to be told, by name, upper and lower case alike.</summary>
    public IReadOnlyList<string> SensitiveSpecies { get; init; } = [];

    /// <summary>
    /// Share of the height, 0 to 0.5, that the camera's info bar takes at the bottom. It is cut off pictures of sensitive species, since
    /// cameras print time and place there. Defaults to 0.
    /// </summary>
    public double InfoBar { get; init; }

    /// <summary>Whether a ZIP of the album is made as well. Defaults to yes.</summary>
    public bool Zip { get; init; } = true;

    /// <summary>Whether an earlier album in the folder is replaced. Defaults to no.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Marks to be written for other programs; null for none.</summary>
    public AlbumMarks? Marks { get; init; }
}
