using HeroImages.Files;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Running;

/// <summary>
/// Puts the values of one run into a notebook, as papermill does: in a cell of their own right after the one that holds the defaults, in place of that of
/// an earlier run; first of all where no cell holds defaults.
/// </summary>
public static class ParameterInjection
{
    /// <summary>Puts the values in; does nothing when there are none.</summary>
    /// <returns>What is odd about it, as sentences.</returns>
    /// <exception cref="InputException">A value is not of the type that its default has.</exception>
    public static IReadOnlyList<string> Inject(NotebookDocument notebook, IReadOnlyList<NotebookParameter> parameters)
    {
        if (parameters.Count == 0)
        {
            return [];
        }
        var defaults = IndexOf(notebook, cell => CellTags.HoldsParameters(notebook, cell));
        IReadOnlyList<DeclaredVariable> declared = defaults is null ? [] : DeclaredVariable.In(notebook.Cells[defaults.Value].Source);
        var statements = parameters.Select(p => ParameterStatement.Of(p, declared.LastOrDefault(d => d.Name == p.Name)?.Type));
        Place(notebook, defaults, string.Join('\n', statements.Prepend("// Parameters of this run")));
        return [.. Warnings(defaults, declared, parameters)];
    }

    static void Place(NotebookDocument notebook, int? defaults, string source)
    {
        var earlier = IndexOf(notebook, cell => cell.HasTag(CellTags.Injected));
        if (earlier is { } index)
        {
            notebook.RemoveAt(index);
        }
        var place = earlier ?? defaults + 1 ?? 0;
        notebook.Insert(place, CellKind.Code, source, LanguageNames.Default).Tags = [CellTags.Injected];
    }

    static IEnumerable<string> Warnings(int? defaults, IReadOnlyList<DeclaredVariable> declared, IReadOnlyList<NotebookParameter> parameters)
    {
        if (defaults is null)
        {
            yield return $"No cell is tagged \"{CellTags.Parameters}\": the parameters went before the first cell.";
            yield break;
        }
        var names = string.Join(", ", declared.Select(d => d.Name));
        foreach (var unknown in parameters.Where(p => declared.All(d => d.Name != p.Name)))
        {
            yield return $"The parameter \"{unknown.Name}\" is none of the notebook's{(names.Length == 0 ? "" : $", which are {names}")}.";
        }
    }

    static int? IndexOf(NotebookDocument notebook, Func<NotebookCell, bool> isMeant)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (isMeant(notebook.Cells[i]))
            {
                return i;
            }
        }
        return null;
    }
}
