namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>Kinds of systems that keep Jupyter's files in different places.</summary>
public enum SystemKind
{
    /// <summary>Linux and other Unix.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}
