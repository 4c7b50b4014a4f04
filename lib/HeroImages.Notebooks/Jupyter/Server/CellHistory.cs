using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>The cells that were run since the start. Safe for several threads.</summary>
sealed class CellHistory
{
    /// <summary>Number of this session; older ones are not kept.</summary>
    const int Session = 1;

    readonly List<PastCell> _cells = [];

    /// <summary>Remembers a cell.</summary>
    public void Add(PastCell cell)
    {
        lock (_cells)
        {
            _cells.Add(cell);
        }
    }

    /// <summary>Answers a request for parts of the history.</summary>
    public JsonObject Answer(JsonElement request)
    {
        var withOutput = request.Flag("output");
        var history = new JsonArray([.. Chosen(request).Select(c => (JsonNode)Row(c, withOutput))]);
        return new() { ["status"] = "ok", ["history"] = history };
    }

    IReadOnlyList<PastCell> Chosen(JsonElement request)
    {
        var cells = Snapshot();
        return request.Text("hist_access_type") switch
        {
            "tail" => Last(cells, request.Number("n")),
            "range" => Range(cells, request),
            "search" => Search(cells, request),
            _ => [],
        };
    }

    PastCell[] Snapshot()
    {
        lock (_cells)
        {
            return [.. _cells];
        }
    }

    static IReadOnlyList<PastCell> Last(IReadOnlyList<PastCell> cells, int? count) => [.. cells.TakeLast(count ?? cells.Count)];

    /// <summary>Session 0 is the present one too; negative ones lie before it.</summary>
    static IReadOnlyList<PastCell> Range(PastCell[] cells, JsonElement request)
    {
        var (start, stop) = (request.Number("start") ?? 0, request.Number("stop") ?? int.MaxValue);
        return request.Number("session") is null or 0 or Session ? [.. cells.Where(c => c.Number >= start && c.Number < stop)] : [];
    }

    static IReadOnlyList<PastCell> Search(PastCell[] cells, JsonElement request)
    {
        var pattern = Glob.Compile(request.Text("pattern") ?? "*");
        var found = cells.Where(c => pattern.IsMatch(c.Code)).ToList();
        // Of equal ones the last counts, as a person who searches wants the newest.
        var kept = request.Flag("unique") ? found.GroupBy(c => c.Code).Select(g => g.Last()).OrderBy(c => c.Number).ToList() : found;
        return Last(kept, request.Number("n"));
    }

    static JsonArray Row(PastCell cell, bool withOutput) => withOutput
        ? [Session, cell.Number, new JsonArray(cell.Code, cell.Result)]
        : [Session, cell.Number, cell.Code];
}
