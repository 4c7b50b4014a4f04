using System.Globalization;
using System.Text.Json;
using HeroImages.Labeling.Chat;
using Polly;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Uploads requests and downloads results. May be used from any number of threads.</summary>
sealed class FileService
{
    /// <summary>Bytes that travel at a time; the service wants a multiple of 256 KiB.</summary>
    const int UsualChunkBytes = 8 << 20;

    const string MimeType = "application/jsonl";
    const string StatusHeader = "x-goog-upload-status";
    const string ReceivedHeader = "x-goog-upload-size-received";

    /// <summary>Tries of a chunk, and looks at a file that is not ready yet, before a pause.</summary>
    const int MostTries = 8;

    static readonly TimeSpan ChunkWithin = TimeSpan.FromMinutes(5);
    static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(5);
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(2);

    readonly GeminiTransport _transport;
    readonly TimeProvider _clock;
    readonly int _chunkBytes;
    readonly ResiliencePipeline _once;
    readonly ResiliencePipeline _again;
    readonly ResiliencePipeline _patient;

    public FileService(HttpClient http, GeminiEndpoint endpoint, TimeProvider clock, int chunkBytes = UsualChunkBytes)
    {
        (_transport, _clock, _chunkBytes) = (new(http, endpoint, clock), clock, chunkBytes);
        _once = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(ChunkWithin).Build();
        _again = FaultRetry.Create(clock, new Random().NextDouble);
        _patient = new ResiliencePipelineBuilder { TimeProvider = clock }.AddPipeline(_again).AddPipeline(_once).Build();
    }

    /// <summary>Uploads a file in chunks, going on at the right place after trouble, and waits until the service can use it.</summary>
    /// <returns>Its name, <c>files/…</c>.</returns>
    /// <exception cref="RaterStoppedException">The service does not take it.</exception>
    public async Task<string> UploadAsync(string path, string displayName, CancellationToken cancel)
    {
        using var stream = File.OpenRead(path);
        var address = await StartAsync(stream.Length, displayName, cancel).ConfigureAwait(false);
        var file = await SendAsync(stream, address, cancel).ConfigureAwait(false);
        return await ReadyAsync(file, cancel).ConfigureAwait(false);
    }

    /// <summary>Downloads a file whole; what a cut connection left is thrown away and fetched again.</summary>
    public async Task DownloadAsync(string name, string path, CancellationToken cancel)
    {
        var unfinished = path + BatchFolder.Unfinished;
        await _again.ExecuteAsync(async within => await FetchAsync(name, unfinished, within).ConfigureAwait(false), cancel).ConfigureAwait(false);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Deletes an uploaded file. The service does so itself after two days, so that a failure does no harm.</summary>
    public async Task DeleteAsync(string name, CancellationToken cancel)
    {
        try
        {
            await _once.ExecuteAsync(async within => await _transport.JsonAsync(HttpMethod.Delete, _transport.At(name), null, within).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is not null)
        {
            // See above.
        }
    }

    async Task<Uri> StartAsync(long length, string displayName, CancellationToken cancel) => await _patient.ExecuteAsync(
        async within =>
        {
            using var body = GeminiChatClient.Body(writer => WriteStart(writer, length, displayName));
            using var response = await _transport.SendAsync(HttpMethod.Post, _transport.At("files", "upload/"), body, StartHeaders(length), within).ConfigureAwait(false);
            return Address(Header(response, "x-goog-upload-url"));
        },
        cancel).ConfigureAwait(false);

    static (string Name, string Value)[] StartHeaders(long length) =>
    [
        ("X-Goog-Upload-Protocol", "resumable"),
        ("X-Goog-Upload-Command", "start"),
        ("X-Goog-Upload-Header-Content-Length", length.ToString(CultureInfo.InvariantCulture)),
        ("X-Goog-Upload-Header-Content-Type", MimeType),
    ];

    static void WriteStart(Utf8JsonWriter writer, long length, string displayName)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("file");
        writer.WriteString("displayName", displayName);
        writer.WriteString("mimeType", MimeType);
        writer.WriteString("sizeBytes", length.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The address for the data. Behind a server of one's own it is that server's, whatever host it names; Google's has to be Google's.</summary>
    Uri Address(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw new ServiceException(new(ServiceFaultKind.Connection, "the service gave no address to upload to"));
        }
        var home = _transport.Endpoint.BaseUrl;
        return home.Host != GeminiEndpoint.Google.Host ? new UriBuilder(address) { Scheme = home.Scheme, Host = home.Host, Port = home.Port }.Uri
            : address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(".googleapis.com", StringComparison.Ordinal) ? address
            : throw new RaterStoppedException("The service gave an address to upload to that is not its own.");
    }

    /// <summary>Sends chunk after chunk; whenever it is not sure what arrived, it asks.</summary>
    async Task<JsonElement> SendAsync(FileStream stream, Uri address, CancellationToken cancel)
    {
        var (offset, tries) = (0L, 0);
        while (true)
        {
            try
            {
                var (next, file) = await ChunkAsync(stream, address, offset, cancel).ConfigureAwait(false);
                if (file is { } done)
                {
                    return done;
                }
                (offset, tries) = next > offset ? (next, 0) : (next, tries + 1);
            }
            catch (Exception e) when (ServiceFaults.Of(e) is { StopsRun: false, Kind: not ServiceFaultKind.BadRequest } fault && tries < MostTries)
            {
                await Task.Delay(RetryDelay.Of(fault, tries++, 0), _clock, cancel).ConfigureAwait(false);
                offset = await ReceivedAsync(address, cancel).ConfigureAwait(false);
            }
            if (tries > MostTries)
            {
                throw new RaterStoppedException("The upload does not get on. The same command tries again.", isPause: true);
            }
        }
    }

    async Task<(long Next, JsonElement? File)> ChunkAsync(FileStream stream, Uri address, long offset, CancellationToken cancel)
    {
        var length = (int)Math.Min(_chunkBytes, stream.Length - offset);
        var isLast = offset + length == stream.Length;
        var chunk = new byte[length];
        stream.Position = offset;
        await stream.ReadExactlyAsync(chunk, cancel).ConfigureAwait(false);
        using var content = new ByteArrayContent(chunk);
        var headers = new[] { ("X-Goog-Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), ("X-Goog-Upload-Command", isLast ? "upload, finalize" : "upload") };
        using var response = await _once.ExecuteAsync(async within => await _transport.SendAsync(HttpMethod.Post, address, content, headers, within, withKey: false).ConfigureAwait(false), cancel).ConfigureAwait(false);
        return Header(response, StatusHeader) switch
        {
            "final" => (stream.Length, await BodyAsync(response, cancel).ConfigureAwait(false)),
            "active" => (offset + length, null),
            null => (await ReceivedAsync(address, cancel).ConfigureAwait(false), null),
            var status => throw new RaterStoppedException($"The upload is {status}. The same command tries again.", isPause: true),
        };
    }

    /// <summary>How much of an upload has arrived.</summary>
    async Task<long> ReceivedAsync(Uri address, CancellationToken cancel) => await _patient.ExecuteAsync(
        async within =>
        {
            using var nothing = new ByteArrayContent([]);
            using var response = await _transport.SendAsync(HttpMethod.Post, address, nothing, [("X-Goog-Upload-Command", "query")], within, withKey: false).ConfigureAwait(false);
            return Header(response, StatusHeader) == "active" && long.TryParse(Header(response, ReceivedHeader), CultureInfo.InvariantCulture, out var received)
                ? received
                : throw new RaterStoppedException("The upload ended without a word on its file. The same command tries again.", isPause: true);
        },
        cancel).ConfigureAwait(false);

    static async Task<JsonElement> BodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var json = await GeminiTransport.ReadAsync(body, cancel).ConfigureAwait(false);
        return json.TryGetProperty("file", out var file) ? file : json;
    }

    /// <summary>Waits for a file that is being processed.</summary>
    async Task<string> ReadyAsync(JsonElement file, CancellationToken cancel)
    {
        var name = file.GetProperty("name").GetString()!;
        var start = _clock.GetTimestamp();
        while (State(file) == "PROCESSING")
        {
            if (_clock.GetElapsedTime(start) > ReadyWithin)
            {
                throw new RaterStoppedException("The uploaded file is not ready yet. The same command tries again.", isPause: true);
            }
            await Task.Delay(LookEvery, _clock, cancel).ConfigureAwait(false);
            file = await _patient.ExecuteAsync(async within => await _transport.JsonAsync(HttpMethod.Get, _transport.At(name), null, within).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        return State(file) == "FAILED"
            ? throw new RaterStoppedException("The service could not take the uploaded file (its state is FAILED). The same command uploads it again.", isPause: true)
            : name;
    }

    static string? State(JsonElement file) => file.TryGetProperty("state", out var state) ? state.GetString() : null;

    async Task FetchAsync(string name, string path, CancellationToken cancel)
    {
        var uri = _transport.At($"{name}:download?alt=media", "download/");
        using var response = await _once.ExecuteAsync(async within => await _transport.SendAsync(HttpMethod.Get, uri, null, [], within).ConfigureAwait(false), cancel).ConfigureAwait(false);
        using var target = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var source = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await CopyAsync(source, target, cancel).ConfigureAwait(false);
        target.Flush(flushToDisk: true);
        target.Close();
        if (ResultAligner.IsCut(path))
        {
            throw new ServiceException(new(ServiceFaultKind.Connection, "the result file was cut off"));
        }
    }

    /// <summary>A transfer may take as long as it moves.</summary>
    async Task CopyAsync(Stream source, FileStream target, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        for (var read = -1; read != 0;)
        {
            using var stalled = new CancellationTokenSource(StalledAfter, _clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, stalled.Token);
            read = await ReadAsync(source, buffer, either.Token, cancel).ConfigureAwait(false);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
        }
    }

    static async Task<int> ReadAsync(Stream source, byte[] buffer, CancellationToken either, CancellationToken cancel)
    {
        try
        {
            return await source.ReadAsync(buffer, either).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new ServiceException(new(ServiceFaultKind.Connection, "the transfer stalled"), e);
        }
    }

    static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
