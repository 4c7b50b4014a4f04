using System.Text;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests;

/// <summary>Calls Gemini's emulator with nothing but HTTP.</summary>
sealed class GeminiCaller(GeminiEmulator emulator) : IDisposable
{
    public const string Model = "gemini-3.5-flash-lite";

    readonly HttpClient _http = new() { BaseAddress = emulator.BaseUrl, Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>The key sent; null for none.</summary>
    public string? Key { get; init; } = "test-key";

    public Task<Reply> Generate(JsonObject body, string model = Model, string? fault = null) =>
        Send(HttpMethod.Post, $"/v1beta/models/{model}:generateContent", body, fault);

    public Task<Reply> Get(string path, string? fault = null) => Send(HttpMethod.Get, path, null, fault);

    public Task<Reply> Post(string path, JsonNode body, string? fault = null) => Send(HttpMethod.Post, path, body, fault);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null, null);

    public async Task<Reply> Send(HttpMethod method, string path, JsonNode? body, string? fault, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        AddHeader(request, "x-goog-api-key", Key);
        AddHeader(request, "x-emulator-fault", fault);
        return await Reply.ReadAsync(await _http.SendAsync(request, cancellation));
    }

    /// <summary>Creates an inline job of these entries and gives its name.</summary>
    public async Task<string> CreateBatch(params (string Key, JsonObject Request)[] entries) =>
        (await Post($"/v1beta/models/{Model}:batchGenerateContent", Bodies.Batch("job", entries))).Json["name"]!.GetValue<string>();

    /// <summary>Uploads in one piece and gives the file's name.</summary>
    public async Task<string> Upload(string text) => (await UploadReply(text)).Json["file"]!["name"]!.GetValue<string>();

    public async Task<Reply> UploadReply(string text, string? fault = null)
    {
        var address = await StartUpload(text.Length);
        return await SendChunk(address, text, 0, "upload, finalize", fault);
    }

    public async Task<string> StartUpload(long size)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload/v1beta/files") { Content = new StringContent("""{"file":{"displayName":"lines"}}""", Encoding.UTF8, "application/json") };
        AddHeader(request, "x-goog-api-key", Key);
        AddHeader(request, "X-Goog-Upload-Protocol", "resumable");
        AddHeader(request, "X-Goog-Upload-Command", "start");
        AddHeader(request, "X-Goog-Upload-Header-Content-Length", $"{size}");
        AddHeader(request, "X-Goog-Upload-Header-Content-Type", "application/jsonl");
        using var response = await _http.SendAsync(request);
        return response.Headers.GetValues("x-goog-upload-url").Single();
    }

    public async Task<Reply> SendChunk(string address, string text, long offset, string command, string? fault = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(text) };
        AddHeader(request, "X-Goog-Upload-Command", command);
        AddHeader(request, "X-Goog-Upload-Offset", $"{offset}");
        AddHeader(request, "x-emulator-fault", fault);
        return await Reply.ReadAsync(await _http.SendAsync(request));
    }

    public void Dispose() => _http.Dispose();

    static void AddHeader(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
