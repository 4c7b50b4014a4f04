using System.Text.Json;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>What a client asks for when it has a cell run.</summary>
/// <param name="Code">Text of the cell.</param>
/// <param name="Silent">Whether nothing is shown, counted or remembered.</param>
/// <param name="StoreHistory">Whether it is counted and remembered.</param>
/// <param name="UserExpressions">Expressions to evaluate afterwards, by name.</param>
/// <param name="AllowStdin">Whether the person may be asked.</param>
/// <param name="StopOnError">Whether an error aborts the requests that wait.</param>
/// <param name="CellId">What identifies the cell in its notebook, or null.</param>
sealed record ExecuteRequest(string Code, bool Silent, bool StoreHistory, IReadOnlyList<KeyValuePair<string, string>> UserExpressions, bool AllowStdin, bool StopOnError, string? CellId)
{
    /// <summary>Reads a request; what it leaves out is as the protocol says.</summary>
    public static ExecuteRequest Read(WireMessage message)
    {
        var content = message.Content;
        var silent = content.Flag("silent");
        return new(
            content.Text("code") ?? "",
            silent,
            !silent && content.Flag("store_history", fallback: true),
            [.. Expressions(content.Member("user_expressions"))],
            content.Flag("allow_stdin", fallback: true),
            content.Flag("stop_on_error", fallback: true),
            message.Metadata.Text("cellId") ?? message.Metadata.Text("cell_id"));
    }

    static IEnumerable<KeyValuePair<string, string>> Expressions(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.ToString()))
        : [];
}
