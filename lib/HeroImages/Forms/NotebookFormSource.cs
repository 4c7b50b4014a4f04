using System.Diagnostics.CodeAnalysis;

namespace HeroImages.Forms;

/// <summary>Makes the formatters of all values that implement <see cref="INotebookForm"/>.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Engines make it by reflection.")]
sealed class NotebookFormSource
{
    /// <summary>One formatter a form. The name is part of the convention.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new NotebookFormFormatter(NotebookFormFormatter.Html, form => form.ToHtml()),
        new NotebookFormFormatter(NotebookFormFormatter.Plain, form => form.ToText()),
    ];
}
