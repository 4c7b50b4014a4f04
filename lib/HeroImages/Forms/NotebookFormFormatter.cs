namespace HeroImages.Forms;

/// <summary>Writes one form of a value; engines call it by the names of its members.</summary>
/// <param name="mimeType">The form.</param>
/// <param name="form">Makes it.</param>
sealed class NotebookFormFormatter(string mimeType, Func<INotebookForm, string> form)
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    /// <summary>The form that it writes.</summary>
    public string MimeType => mimeType;

    /// <summary>Writes a value; false leaves it to another formatter.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not INotebookForm shown)
        {
            return false;
        }
        writer.Write(form(shown));
        return true;
    }
}
