using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Documents;

/// <summary>
/// Writes what cells put out into their notebook, as a Jupyter front end does: neighbouring text of one stream becomes one output, a shown value that is
/// updated changes wherever it stands, and cleared outputs go. Not thread-safe.
/// </summary>
public sealed class OutputRecorder
{
    readonly Dictionary<string, List<JsonObject>> _shown = new(StringComparer.Ordinal);
    readonly StringBuilder _text = new();
    NotebookCell? _cell;
    StreamKind _kind;
    bool _clearsNext;

    /// <summary>Starts a run of a cell: its outputs and count go.</summary>
    public void Begin(NotebookCell cell)
    {
        Flush();
        _cell = cell;
        _clearsNext = false;
        cell.OutputList.Clear();
        cell.ExecutionCount = null;
    }

    /// <summary>Takes an output of the cell that was begun last.</summary>
    /// <exception cref="InvalidOperationException">No cell was begun.</exception>
    public void Put(CellOutput output)
    {
        var cell = _cell ?? throw new InvalidOperationException("no cell was begun");
        if (output is ClearOutput clear)
        {
            Clear(cell, clear.Wait);
        }
        else if (output is UpdateOutput update)
        {
            Update(update);
        }
        else if (output is not PageOutput)
        {
            ClearIfDue(cell);
            Add(cell, output);
        }
    }

    /// <summary>Ends a run of the cell that was begun last: gives it its number, and its value too.</summary>
    /// <param name="count">The number, from 1; null for none.</param>
    /// <exception cref="InvalidOperationException">No cell was begun.</exception>
    public void End(int? count)
    {
        Flush();
        var cell = _cell ?? throw new InvalidOperationException("no cell was begun");
        cell.ExecutionCount = count;
        foreach (var result in cell.OutputList.OfType<JsonObject>().Where(o => o.ContainsKey("execution_count")))
        {
            result["execution_count"] = count;
        }
    }

    /// <summary>Writes out text of streams that is still held back; to be called before the notebook is saved.</summary>
    public void Flush()
    {
        if (_text.Length > 0 && _cell is not null)
        {
            _cell.OutputList.Add((JsonNode)OutputJson.Stream(_kind, _text.ToString()));
            _text.Clear();
        }
    }

    void Clear(NotebookCell cell, bool wait)
    {
        _clearsNext = wait;
        if (!wait)
        {
            _text.Clear();
            cell.OutputList.Clear();
        }
    }

    void ClearIfDue(NotebookCell cell)
    {
        if (_clearsNext)
        {
            Clear(cell, wait: false);
        }
    }

    void Add(NotebookCell cell, CellOutput output)
    {
        if (output is StreamOutput stream)
        {
            AddText(stream);
            return;
        }
        Flush();
        var json = output switch
        {
            DisplayOutput display => OutputJson.Display(display.Bundle),
            ResultOutput result => OutputJson.Result(result.Bundle, cell.ExecutionCount),
            ErrorOutput error => OutputJson.Error(error),
            _ => throw new InvalidOperationException($"{output.GetType().Name} is no output that notebooks keep"),
        };
        cell.OutputList.Add((JsonNode)json);
        if (output is DisplayOutput { DisplayId: { } id })
        {
            Remember(id, json);
        }
    }

    void AddText(StreamOutput stream)
    {
        if (stream.Kind != _kind)
        {
            Flush();
        }
        _kind = stream.Kind;
        _text.Append(stream.Text);
    }

    void Remember(string id, JsonObject output)
    {
        if (!_shown.TryGetValue(id, out var list))
        {
            _shown[id] = list = [];
        }
        list.Add(output);
    }

    void Update(UpdateOutput update)
    {
        foreach (var output in _shown.GetValueOrDefault(update.DisplayId) ?? [])
        {
            output["data"] = OutputJson.Data(update.Bundle);
        }
    }
}
