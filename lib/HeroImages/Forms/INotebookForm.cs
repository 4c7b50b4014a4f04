namespace HeroImages.Forms;

/// <summary>
/// A value that shows itself in a notebook. Notebook engines find its forms by convention: ours and .NET Interactive by the
/// attribute <c>TypeFormatterSourceAttribute</c>, others by the method <see cref="ToHtml"/> or by <see cref="object.ToString"/>;
/// where nothing is found, <c>HTML(x.ToHtml())</c> shows it.
/// </summary>
public interface INotebookForm
{
    /// <summary>The value as HTML that stands for itself, with all text from outside escaped.</summary>
    string ToHtml();

    /// <summary>The value as lines of plain text, in columns for a font of fixed width.</summary>
    string ToText();
}
