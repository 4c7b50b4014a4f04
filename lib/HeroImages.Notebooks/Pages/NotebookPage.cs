using System.Reflection;
using System.Text;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Pages;

/// <summary>
/// A notebook as one page that needs nothing else: pictures and styles are inside, and a policy in the page keeps the browser from fetching
/// anything. HTML in prose is shown as text; HTML that cells put out stands as it is, scripts included, for it is the notebook's own.
/// </summary>
public static class NotebookPage
{
    const string Resource = "HeroImages.Notebooks.Pages.NotebookPage.html";

    static readonly Lazy<string> Template = new(ReadTemplate);

    /// <summary>The page.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="name">Title where the notebook has no heading.</param>
    /// <param name="folder">Folder of the notebook, for pictures that its prose shows; null to leave them out.</param>
    public static string Of(NotebookDocument notebook, string name, string? folder = null)
    {
        var headings = new Headings();
        var cells = new StringBuilder();
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            cells.Append(CellHtml.Of(notebook.Cells[i], i + 1, headings, folder));
        }
        return Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Html.Escape(headings.Title ?? name),
            ["contents"] = headings.ToContents(),
            ["cells"] = cells.ToString(),
        });
    }

    /// <summary>Each part of the template is filled once; what is filled in is not looked at again.</summary>
    static string Fill(Dictionary<string, string> parts)
    {
        var page = new StringBuilder();
        foreach (var piece in Template.Value.Split("{{"))
        {
            var end = piece.IndexOf("}}", StringComparison.Ordinal);
            page.Append(end < 0 ? piece : parts[piece[..end]] + piece[(end + 2)..]);
        }
        return page.ToString();
    }

    static string ReadTemplate()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
