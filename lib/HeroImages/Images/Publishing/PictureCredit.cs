namespace HeroImages.Images.Publishing;

/// <summary>What a published picture says of itself in its EXIF, IPTC and XMP fields; nothing is said where a field is null.</summary>
public sealed record PictureCredit
{
    /// <summary>Who made it: a person, a project.</summary>
    public string? Creator { get; init; }

    /// <summary>The credit line to be printed beside it.</summary>
    public string? Credit { get; init; }

    /// <summary>The rights or the licence, such as <c>CC BY 4.0</c>.</summary>
    public string? Rights { get; init; }

    /// <summary>Where the licence can be read; an absolute http or https address.</summary>
    public string? LicenceUrl { get; init; }

    /// <summary>What it shows.</summary>
    public string? Caption { get; init; }

    /// <summary>When it was taken, by the camera's clock.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Stars, 1 to 5.</summary>
    public int? Stars { get; init; }
}
