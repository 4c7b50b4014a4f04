using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Puts busy before and idle after the work on a request, and sees to it that there is a reply.</summary>
sealed class Answerer(Outbox outbox)
{
    /// <summary>Works on a request whose answer is a reply.</summary>
    public void Answer(KernelRequest request, Func<JsonObject> work) => Surround(request, () =>
    {
        var type = request.Type.Replace("_request", "_reply", StringComparison.Ordinal);
        outbox.Reply(request, type, Guarded(work));
    });

    /// <summary>Works on a message that asks for no reply.</summary>
    public void Surround(KernelRequest request, Action work)
    {
        outbox.Status("busy", request.Message.Header);
        work();
        outbox.Status("idle", request.Message.Header);
    }

    /// <summary>A reply that tells an error.</summary>
    public static JsonObject Failure(ErrorOutput error)
    {
        var reply = OutputJson.Error(error);
        reply["status"] = "error";
        return reply;
    }

    /// <summary>An exception as a cell's error, where nothing better is known of it.</summary>
    public static ErrorOutput ErrorOf(Exception e) => new(e.GetType().Name, e.Message, [$"{e.GetType().Name}: {e.Message}"]);

    static JsonObject Guarded(Func<JsonObject> work)
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // A request without a reply hangs its client, so whatever goes wrong becomes one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Failure(ErrorOf(e));
        }
    }
}
