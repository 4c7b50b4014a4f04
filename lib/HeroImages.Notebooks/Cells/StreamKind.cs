namespace HeroImages.Notebooks.Cells;

/// <summary>The two streams of text.</summary>
public enum StreamKind
{
    /// <summary>Standard output.</summary>
    Out,

    /// <summary>Standard error.</summary>
    Error,
}
