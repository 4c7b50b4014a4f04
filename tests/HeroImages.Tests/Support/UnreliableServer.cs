using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HeroImages.Tests;

/// <summary>
/// A web server on the own machine that answers each request as it was told to, however badly. Written on bare sockets,
/// since proper servers refuse to drop, stall and lie.
/// </summary>
sealed class UnreliableServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly ConcurrentDictionary<string, Queue<Answer>> _answers = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<WebRequest> _log = new();
    readonly ConcurrentDictionary<string, byte> _open = new();

    public UnreliableServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The base URL, without a slash at the end.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests so far, as path and range.</summary>
    public IReadOnlyList<string> Log => [.. _log.Select(r => r.Range is null ? r.Path : $"{r.Path} {r.Range}")];

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<WebRequest> Requests => [.. _log];

    /// <summary>Requests that were answered at the same time, at most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How long each answer takes before it begins.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Says how requests for a path are answered: each in its turn, the last one again and again.</summary>
    public UnreliableServer On(string path, params IEnumerable<Answer> answers)
    {
        _answers[path] = new(answers);
        return this;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        var id = Guid.NewGuid().ToString();
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                _log.Enqueue(request);
                _open[id] = 0;
                MostAtOnce = Math.Max(MostAtOnce, _open.Count);
                await Task.Delay(Delay, _end.Token);
                await Next(request.Path)(request, stream, _end.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The client went away, or the answer was to break off.
            }
            finally
            {
                _open.TryRemove(id, out _);
            }
        }
    }

    Answer Next(string path)
    {
        if (!_answers.TryGetValue(path, out var queue))
        {
            return Answers.Status("404 Not Found");
        }
        lock (queue)
        {
            return queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        }
    }

    static async Task<WebRequest> ReadAsync(Stream stream)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] != '\n')
            {
                line.Append((char)one[0]);
                continue;
            }
            var text = line.ToString().TrimEnd('\r');
            if (text.Length == 0)
            {
                return WebRequest.Parse(lines);
            }
            lines.Add(text);
            line.Clear();
        }
        throw new IOException("the client said nothing");
    }
}
