using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Documents;

/// <summary>Outputs as notebooks keep them.</summary>
static class OutputJson
{
    /// <summary>Text types beside <c>text/*</c> that are kept as lists of lines.</summary>
    static readonly HashSet<string> OtherLined = new([MimeTypes.JavaScript, MimeTypes.Svg], StringComparer.Ordinal);

    /// <summary>Text of a stream.</summary>
    public static JsonObject Stream(StreamKind kind, string text) => new()
    {
        ["name"] = StreamName(kind),
        ["output_type"] = "stream",
        ["text"] = LinedText.Lines(text),
    };

    /// <summary>A value that was shown.</summary>
    public static JsonObject Display(MimeBundle bundle) => new() { ["data"] = Data(bundle), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };

    /// <summary>The value of a cell.</summary>
    public static JsonObject Result(MimeBundle bundle, int? count) => new()
    {
        ["data"] = Data(bundle),
        ["execution_count"] = count,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };

    /// <summary>Why a cell ended early.</summary>
    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
    };

    /// <summary>The forms of a value, one member for each type, sorted as Jupyter sorts them.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var content in bundle.Contents)
        {
            data.Put(content.MimeType, Value(content));
        }
        return data;
    }

    /// <summary>An output of a file as a value; null for a kind that is not known.</summary>
    public static CellOutput? Read(JsonNode? output) => output.Member("output_type").Text() switch
    {
        "stream" => new StreamOutput(output.Member("name").Text() == "stderr" ? StreamKind.Error : StreamKind.Out, LinedText.Read(output.Member("text"))),
        "display_data" => new DisplayOutput(Bundle(output.Member("data"))),
        "execute_result" => new ResultOutput(Bundle(output.Member("data"))),
        "error" => new ErrorOutput(
            output.Member("ename").Text() ?? "",
            output.Member("evalue").Text() ?? "",
            [.. output.Member("traceback").Items().Select(line => line.Text() ?? "")]),
        _ => null,
    };

    static string StreamName(StreamKind kind) => kind == StreamKind.Error ? "stderr" : "stdout";

    static JsonNode? Value(MimeContent content) => content switch
    {
        { IsJson: true } => Parsed(content.Text),
        _ when content.MimeType.StartsWith("text/", StringComparison.Ordinal) || OtherLined.Contains(content.MimeType) => LinedText.Lines(content.Text),
        _ => content.Text,
    };

    /// <summary>What claims to be JSON and is not is kept as a string.</summary>
    static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: NotebookFile.JsonRules);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    static MimeBundle Bundle(JsonNode? data) => data is JsonObject forms
        ? new MimeBundle([.. forms.Select(form => new MimeContent(form.Key, IsJson(form.Key) ? form.Value?.ToJsonString() ?? "null" : LinedText.Read(form.Value)))])
        : new MimeBundle();

    static bool IsJson(string type) => new MimeContent(type, "").IsJson;
}
