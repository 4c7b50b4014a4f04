namespace HeroImages.Notebooks.Languages;

/// <summary>What a part of a cell is.</summary>
public enum CellPartKind
{
    /// <summary>Text in a language.</summary>
    Code,

    /// <summary>A line such as <c>#!time</c>.</summary>
    Magic,
}
