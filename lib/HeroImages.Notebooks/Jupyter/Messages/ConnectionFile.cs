using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Files;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Where a kernel and its clients meet, and the key with which they sign; what Jupyter calls a connection file.</summary>
/// <param name="Ip">Address that the kernel listens at.</param>
/// <param name="ShellPort">Port of the requests.</param>
/// <param name="IopubPort">Port of the outputs.</param>
/// <param name="StdinPort">Port of the questions to the person.</param>
/// <param name="ControlPort">Port of the requests that do not wait for a running cell.</param>
/// <param name="HeartbeatPort">Port of the heartbeat.</param>
/// <param name="Key">Key of the signatures; empty means that messages are not signed.</param>
public sealed record ConnectionFile(string Ip, int ShellPort, int IopubPort, int StdinPort, int ControlPort, int HeartbeatPort, string Key)
{
    const string Scheme = "hmac-sha256";
    const string Remedy = "Start the kernel through a Jupyter client, which writes the file";

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or asks for a transport or a kind of signature other than tcp and hmac-sha256.</exception>
    public static ConnectionFile Read(string path)
    {
        var json = Parse(path);
        Expect(path, json, "transport", "tcp");
        Expect(path, json, "signature_scheme", Scheme);
        return new(
            Text(path, json, "ip"), Port(path, json, "shell_port"), Port(path, json, "iopub_port"), Port(path, json, "stdin_port"),
            Port(path, json, "control_port"), Port(path, json, "hb_port"), Text(path, json, "key"));
    }

    /// <summary>Writes it, so that only the user can read it.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    public void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var writer = new StreamWriter(path, options);
        writer.Write(ToJson().ToJsonString());
    }

    /// <summary>The address of a channel for sockets.</summary>
    internal string Address(JupyterChannel channel) => $"tcp://{Ip}:{PortOf(channel)}";

    /// <summary>The port of a channel.</summary>
    internal int PortOf(JupyterChannel channel) => channel switch
    {
        JupyterChannel.Shell => ShellPort,
        JupyterChannel.Iopub => IopubPort,
        JupyterChannel.Stdin => StdinPort,
        JupyterChannel.Control => ControlPort,
        _ => HeartbeatPort,
    };

    JsonObject ToJson() => new()
    {
        ["transport"] = "tcp",
        ["ip"] = Ip,
        ["shell_port"] = ShellPort,
        ["iopub_port"] = IopubPort,
        ["stdin_port"] = StdinPort,
        ["control_port"] = ControlPort,
        ["hb_port"] = HeartbeatPort,
        ["key"] = Key,
        ["signature_scheme"] = Scheme,
    };

    static JsonElement Parse(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new InputException(path, null, "JSON that is no object", "the connection file of a Jupyter kernel", Remedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, "it cannot be read", "the connection file of a Jupyter kernel", Remedy, e);
        }
        catch (JsonException e)
        {
            throw new InputException(path, null, "it is not JSON", "the connection file of a Jupyter kernel", Remedy, e);
        }
    }

    static void Expect(string path, JsonElement json, string name, string value)
    {
        if (json.TryGetProperty(name, out var found) && !(found.ValueKind == JsonValueKind.String && found.ValueEquals(value)))
        {
            throw new InputException(path, name, found.GetRawText(), $"\"{value}\"", "This kernel knows no other");
        }
    }

    static string Text(string path, JsonElement json, string name) => json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
        ? found.GetString()!
        : throw new InputException(path, name, found.ValueKind == JsonValueKind.Undefined ? "nothing" : found.GetRawText(), "a text", Remedy);

    static int Port(string path, JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var port) && port is > 0 and <= 65535
            ? port
            : throw new InputException(path, name, found.ValueKind == JsonValueKind.Undefined ? "nothing" : found.GetRawText(), "a port from 1 to 65535", Remedy);
}
