using HeroImages.Forms;

namespace HeroImages;

/// <summary>What was written, to be shown at the end of a notebook.</summary>
/// <param name="Root">The project's folder.</param>
/// <param name="Files">Files and folders, in the order given.</param>
[TypeFormatterSource]
public sealed record WrittenFiles(string Root, IReadOnlyList<WrittenFile> Files) : INotebookForm
{
    internal static WrittenFiles Of(string root, IEnumerable<string> paths) => new(root, [.. paths.Select(path => WrittenFile.Of(root, path))]);

    /// <inheritdoc/>
    public string ToHtml() => WorkForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => WorkForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => WorkForms.Of(this).Title;
}
