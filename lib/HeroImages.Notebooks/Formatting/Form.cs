using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>A formatter of ours.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
/// <param name="mimeType">Type of content that it writes.</param>
/// <param name="write">Writes a value; false where it has no such form.</param>
sealed class Form<T>(string mimeType, Func<T?, TextWriter, bool> write) : TypeFormatter<T>
{
    /// <inheritdoc/>
    public override string MimeType => mimeType;

    /// <inheritdoc/>
    public override bool Format(T? value, FormatContext context) => write(value, context.Writer);
}
