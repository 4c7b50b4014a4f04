namespace HeroImages.Notebooks.Cells;

/// <summary>One form of a value.</summary>
/// <param name="MimeType">Such as <c>text/html</c>.</param>
/// <param name="Text">
/// The content: text as it is, pictures other than SVG in base64, and for types that end in <c>json</c> the JSON text of the value.
/// </param>
public sealed record MimeContent(string MimeType, string Text)
{
    /// <summary>Whether the content is a JSON value, to be put into messages and files as such and not as a string.</summary>
    public bool IsJson => MimeType.EndsWith("json", StringComparison.Ordinal);
}
