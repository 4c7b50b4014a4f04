using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Running;

/// <summary>Times of a cell in its metadata, under the names that nbclient writes.</summary>
static class CellTimes
{
    const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Writes that the cell has begun.</summary>
    public static void Began(NotebookCell cell, TimeProvider clock)
    {
        var now = Now(clock);
        cell.Metadata.Put("execution", new JsonObject { ["iopub.execute_input"] = now, ["iopub.status.busy"] = now });
    }

    /// <summary>Writes that the cell has ended.</summary>
    public static void Ended(NotebookCell cell, TimeProvider clock)
    {
        var (times, now) = (cell.Metadata.ObjectAt("execution"), Now(clock));
        times.Put("iopub.status.idle", now);
        times.Put("shell.execute_reply", now);
    }

    static string Now(TimeProvider clock) => clock.GetUtcNow().ToString(Format, CultureInfo.InvariantCulture);
}
