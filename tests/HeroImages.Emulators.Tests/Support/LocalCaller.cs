using System.Text;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests;

/// <summary>Calls a local server's emulator with nothing but HTTP.</summary>
sealed class LocalCaller(Emulator emulator) : IDisposable
{
    readonly HttpClient _http = new() { BaseAddress = emulator.BaseUrl };

    public string? Key { get; init; }

    public Task<Reply> Chat(JsonObject body, string? fault = null) => Post("/api/chat", body, fault);

    public Task<Reply> Complete(JsonObject body, string? fault = null) => Post("/v1/chat/completions", body, fault);

    public async Task<Reply> Get(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Reply> Post(string path, JsonNode body, string? fault = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (fault is not null)
        {
            request.Headers.Add("x-emulator-fault", fault);
        }
        return await SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        if (Key is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {Key}");
        }
        using (request)
        {
            return await Reply.ReadAsync(await _http.SendAsync(request));
        }
    }
}
