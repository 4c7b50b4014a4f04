namespace HeroImages.Forms;

/// <summary>
/// Tells a notebook engine who formats the values of a type that implements <see cref="INotebookForm"/>. Engines look for an
/// attribute of this name, and for these properties by name: so neither side refers to the other.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
sealed class TypeFormatterSourceAttribute : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = typeof(NotebookFormSource);

    /// <summary>The forms that a cell's output is to have. Without them .NET Interactive would ask for HTML alone.</summary>
    public string[] PreferredMimeTypes { get; } = [NotebookFormFormatter.Html, NotebookFormFormatter.Plain];
}
