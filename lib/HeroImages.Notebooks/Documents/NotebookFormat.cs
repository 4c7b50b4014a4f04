namespace HeroImages.Notebooks.Documents;

/// <summary>The kinds of notebook files.</summary>
public enum NotebookFormat
{
    /// <summary>Jupyter's JSON, with outputs.</summary>
    Ipynb,

    /// <summary>Text in which lines such as <c>#!csharp</c> begin the cells; without outputs.</summary>
    Dib,
}
