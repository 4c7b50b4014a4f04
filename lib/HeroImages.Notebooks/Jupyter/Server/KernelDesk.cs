using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Answers what needs no engine and takes no time.</summary>
sealed class KernelDesk(Outbox outbox, Answerer answerer, CellDesk cells, CellHistory history, Action<bool> end)
{
    /// <summary>Answers a request.</summary>
    public void Handle(KernelRequest request)
    {
        switch (request.Type)
        {
            case "shutdown_request":
                ShutDown(request);
                break;
            case "comm_open":
                answerer.Surround(request, () => Refuse(request));
                break;
            case "comm_msg" or "comm_close":
                answerer.Surround(request, () => { });
                break;
            case var type when type.EndsWith("_request", StringComparison.Ordinal):
                answerer.Answer(request, () => Answer(request));
                break;
        }
    }

    JsonObject Answer(KernelRequest request) => request.Type switch
    {
        "kernel_info_request" => KernelInfo.Reply(),
        "comm_info_request" => new() { ["status"] = "ok", ["comms"] = new JsonObject() },
        "history_request" => history.Answer(request.Message.Content),
        "interrupt_request" => Interrupt(),
        "debug_request" => NoDebugger(request),
        _ => Answerer.Failure(new ErrorOutput("NotSupported", $"This kernel knows no {request.Type}.", [])),
    };

    JsonObject Interrupt()
    {
        cells.Interrupt();
        return new() { ["status"] = "ok" };
    }

    /// <summary>The answer of the debug adapter protocol to a request that cannot be met.</summary>
    static JsonObject NoDebugger(KernelRequest request) => new()
    {
        ["type"] = "response",
        ["request_seq"] = request.Message.Content.Number("seq") ?? 0,
        ["success"] = false,
        ["command"] = request.Message.Content.Text("command") ?? "",
        ["message"] = "This kernel has no debugger.",
    };

    /// <summary>There is no target to open one to, and the front end must not take it for open.</summary>
    void Refuse(KernelRequest request)
    {
        var id = request.Message.Content.Text("comm_id") ?? "";
        outbox.Publish("comm_close", new() { ["comm_id"] = id, ["data"] = new JsonObject() }, request.Message.Header);
    }

    void ShutDown(KernelRequest request)
    {
        var restart = request.Message.Content.Flag("restart");
        answerer.Surround(request, () =>
        {
            outbox.Reply(request, "shutdown_reply", Farewell(restart));
            outbox.Publish("shutdown_reply", Farewell(restart), request.Message.Header);
        });
        end(restart);
    }

    static JsonObject Farewell(bool restart) => new() { ["status"] = "ok", ["restart"] = restart };
}
