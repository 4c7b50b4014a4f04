namespace HeroImages.Notebooks.Cells;

/// <summary>The forms of one value, of which a front end shows the richest that it knows.</summary>
/// <param name="Contents">One entry a type, in the order in which they were made.</param>
public sealed record MimeBundle(IReadOnlyList<MimeContent> Contents)
{
    /// <summary>Makes a bundle.</summary>
    public MimeBundle(params MimeContent[] contents)
        : this((IReadOnlyList<MimeContent>)contents)
    {
    }

    /// <summary>The content of a type, or null.</summary>
    public string? this[string mimeType] => Contents.FirstOrDefault(c => c.MimeType == mimeType)?.Text;

    /// <summary>A bundle of plain text alone.</summary>
    public static MimeBundle Plain(string text) => new(new MimeContent(MimeTypes.Plain, text));

    /// <summary>A bundle of HTML with its plain-text form.</summary>
    public static MimeBundle Html(string html, string plain) => new(new MimeContent(MimeTypes.Html, html), new MimeContent(MimeTypes.Plain, plain));
}
