using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>Takes out of a notebook what a run leaves in it: outputs, counts and times.</summary>
public static class NotebookStripper
{
    /// <summary>Metadata that every run changes: times by nbclient, and by papermill.</summary>
    static readonly string[] Volatile = ["execution", "papermill"];

    /// <summary>Strips a notebook.</summary>
    /// <returns>Whether there was anything to take out.</returns>
    public static bool Strip(NotebookDocument notebook)
    {
        var changed = TakeVolatile(notebook.Json.Member("metadata"));
        foreach (var cell in notebook.Cells.Where(c => c.Kind == CellKind.Code))
        {
            changed |= Strip(cell);
        }
        return changed;
    }

    /// <summary>Strips a code cell.</summary>
    internal static bool Strip(NotebookCell cell) => TakeVolatile(cell.Json.Member("metadata")) | TakeOutputs(cell);

    static bool TakeOutputs(NotebookCell cell)
    {
        var changed = cell.HasOutputs || cell.Json.Member("execution_count") is not null;
        if (changed)
        {
            cell.OutputList.Clear();
            cell.Json.Put("execution_count", null);
        }
        return changed;
    }

    static bool TakeVolatile(JsonNode? metadata)
    {
        var changed = false;
        foreach (var name in Volatile)
        {
            changed |= metadata is JsonObject members && members.Remove(name);
        }
        return changed;
    }
}
