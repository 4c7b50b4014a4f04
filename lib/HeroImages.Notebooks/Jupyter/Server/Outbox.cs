using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Sends the messages of a kernel. Safe for several threads; messages of one thread keep their order.</summary>
sealed class Outbox(KernelSockets sockets, MessageCodec codec, string session, TimeProvider clock)
{
    /// <summary>Tells all clients that the kernel is at work on a request, or no longer.</summary>
    public void Status(string state, MessageHeader parent) => Publish("status", new() { ["execution_state"] = state }, parent);

    /// <summary>Tells all clients.</summary>
    public void Publish(string type, JsonObject content, MessageHeader parent) =>
        sockets.Send(JupyterChannel.Iopub, codec.Encode([Encoding.UTF8.GetBytes($"kernel.{session}.{type}")], Header(type), parent, content));

    /// <summary>Answers a request where it came from.</summary>
    public void Reply(KernelRequest request, string type, JsonObject content) =>
        sockets.Send(request.Channel, codec.Encode(request.Message.Identities, Header(type), request.Message.Header, content));

    /// <summary>Asks the client that sent a request.</summary>
    /// <returns>Id of the question, which the answer names.</returns>
    public string Ask(KernelRequest request, JsonObject content, Action unreachable)
    {
        var header = Header("input_request");
        sockets.Send(JupyterChannel.Stdin, codec.Encode(request.Message.Identities, header, request.Message.Header, content), unreachable);
        return header.Id;
    }

    MessageHeader Header(string type) => MessageHeader.Create(type, session, clock);
}
