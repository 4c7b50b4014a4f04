using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Outputs of cells as messages, and back.</summary>
static class OutputJson
{
    /// <summary>Type and content of the message for an output; none for a page, which goes with the reply.</summary>
    /// <param name="output">The output.</param>
    /// <param name="number">Number of the cell.</param>
    public static (string Type, JsonObject Content)? Write(CellOutput output, int number) => output switch
    {
        StreamOutput o => ("stream", new() { ["name"] = o.Kind == StreamKind.Out ? "stdout" : "stderr", ["text"] = o.Text }),
        DisplayOutput o => ("display_data", Shown(o.Bundle, o.DisplayId)),
        UpdateOutput o => ("update_display_data", Shown(o.Bundle, o.DisplayId)),
        ResultOutput o => ("execute_result", Result(o.Bundle, number)),
        ErrorOutput o => ("error", Error(o)),
        ClearOutput o => ("clear_output", new() { ["wait"] = o.Wait }),
        _ => null,
    };

    /// <summary>Name, message and trace of an error.</summary>
    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
    };

    /// <summary>The output in a message of a type, or null when that type is none.</summary>
    public static CellOutput? Read(string type, JsonElement content) => type switch
    {
        "stream" => new StreamOutput(content.Text("name") == "stderr" ? StreamKind.Error : StreamKind.Out, content.Text("text") ?? ""),
        "display_data" => new DisplayOutput(Bundle(content), content.Member("transient").Text("display_id")),
        "update_display_data" => new UpdateOutput(Bundle(content), content.Member("transient").Text("display_id") ?? ""),
        "execute_result" => new ResultOutput(Bundle(content)),
        "error" => ReadError(content),
        "clear_output" => new ClearOutput(content.Flag("wait")),
        _ => null,
    };

    /// <summary>The error in a message or reply.</summary>
    public static ErrorOutput ReadError(JsonElement content) =>
        new(content.Text("ename") ?? "", content.Text("evalue") ?? "", [.. Lines(content.Member("traceback"))]);

    static IEnumerable<string> Lines(JsonElement lines) =>
        lines.ValueKind == JsonValueKind.Array ? lines.EnumerateArray().Select(line => line.ToString()) : [];

    static MimeBundle Bundle(JsonElement content) => BundleJson.Read(content.Member("data"));

    static JsonObject Shown(MimeBundle bundle, string? displayId) => new()
    {
        ["data"] = BundleJson.Write(bundle),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
    };

    static JsonObject Result(MimeBundle bundle, int number) => new()
    {
        ["execution_count"] = number,
        ["data"] = BundleJson.Write(bundle),
        ["metadata"] = new JsonObject(),
    };
}
