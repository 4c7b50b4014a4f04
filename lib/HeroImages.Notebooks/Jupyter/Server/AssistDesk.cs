using System.Text.Json.Nodes;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Helps those who type, also while a cell runs.</summary>
sealed class AssistDesk(EngineHolder engine)
{
    /// <summary>What could stand at a place.</summary>
    public JsonObject Complete(KernelRequest request)
    {
        var (code, position) = Place(request);
        var list = engine.Get().CompleteAsync(code, position).GetAwaiter().GetResult();
        var (start, end) = (CodePoints.FromUnits(code, list.Start), CodePoints.FromUnits(code, list.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(i => (JsonNode)i.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(i => Typed(i, start, end))]) },
        };
    }

    /// <summary>What stands at a place.</summary>
    public JsonObject Inspect(KernelRequest request)
    {
        var (code, position) = Place(request);
        var bundle = engine.Get().InspectAsync(code, position).GetAwaiter().GetResult();
        return new()
        {
            ["status"] = "ok",
            ["found"] = bundle is not null,
            ["data"] = bundle is null ? new JsonObject() : BundleJson.Write(bundle),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>Whether a text can be run as it stands.</summary>
    public JsonObject IsComplete(KernelRequest request)
    {
        var answer = engine.Get().CheckCompleteness(request.Message.Content.Text("code") ?? "");
        var reply = new JsonObject { ["status"] = answer.State.ToString().ToLowerInvariant() };
        if (answer.State == CompletenessState.Incomplete)
        {
            reply["indent"] = answer.Indent;
        }
        return reply;
    }

    static (string Code, int Position) Place(KernelRequest request)
    {
        var code = request.Message.Content.Text("code") ?? "";
        return (code, CodePoints.ToUnits(code, request.Message.Content.Number("cursor_pos") ?? int.MaxValue));
    }

    static JsonObject Typed(CompletionItem item, int start, int end) => new()
    {
        ["text"] = item.Text,
        ["type"] = item.Kind,
        ["start"] = start,
        ["end"] = end,
        ["signature"] = item.Signature,
    };
}
