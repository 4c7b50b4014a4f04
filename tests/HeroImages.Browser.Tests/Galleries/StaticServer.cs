using System.Net;
using System.Net.Sockets;

namespace HeroImages.Browser.Tests.Galleries;

/// <summary>Serves the files of a folder on this machine alone, as any web server would.</summary>
sealed class StaticServer : IDisposable
{
    readonly HttpListener _listener = new();
    readonly string _folder;

    public StaticServer(string folder)
    {
        _folder = folder;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task AnswerAsync(HttpListenerContext context)
    {
        var path = Path.Join(_folder, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath));
        context.Response.StatusCode = File.Exists(path) ? 200 : 404;
        context.Response.ContentType = Path.GetExtension(path) switch { ".html" => "text/html", ".js" => "text/javascript", ".css" => "text/css", ".jpg" => "image/jpeg", _ => "application/octet-stream" };
        await context.Response.OutputStream.WriteAsync(File.Exists(path) ? await File.ReadAllBytesAsync(path) : []);
        context.Response.Close();
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
