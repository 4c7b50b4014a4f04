using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Running;

/// <summary>Tags of cells that runners obey: those of nbclient and of papermill.</summary>
static class CellTags
{
    /// <summary>The cell may fail.</summary>
    public const string MayFail = "raises-exception";

    /// <summary>The cell is not run.</summary>
    public const string Skip = "skip-execution";

    /// <summary>The cell holds the defaults of parameters.</summary>
    public const string Parameters = "parameters";

    /// <summary>The cell holds the parameters of one run.</summary>
    public const string Injected = "injected-parameters";

    /// <summary>What stands for the tag in text notebooks, which have none: a first line.</summary>
    public const string ParametersComment = "// parameters";

    /// <summary>Whether a cell holds the defaults of parameters.</summary>
    public static bool HoldsParameters(NotebookDocument notebook, NotebookCell cell) =>
        cell.Kind == CellKind.Code
        && (cell.HasTag(Parameters) || (notebook.Format == NotebookFormat.Dib && cell.Source.Split('\n')[0].Trim().Equals(ParametersComment, StringComparison.OrdinalIgnoreCase)));
}
