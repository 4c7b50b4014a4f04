using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini;

/// <summary>Sends requests to Gemini with the key in a header, and turns refusals into sorted trouble. May be used from any number of threads.</summary>
sealed class GeminiTransport(HttpClient http, GeminiEndpoint endpoint, TimeProvider clock)
{
    const string KeyHeader = "x-goog-api-key";

    public GeminiEndpoint Endpoint => endpoint;

    /// <summary>Path of a call below the version, such as <c>models/…:generateContent</c>, or below the version in an area such as <c>upload/</c>.</summary>
    public Uri At(string path, string area = "") => new(endpoint.BaseUrl, $"{endpoint.BaseUrl.AbsolutePath.TrimEnd('/')}/{area}{endpoint.Version}/{path}");

    /// <summary>Sends a request and reads the answer as JSON.</summary>
    /// <exception cref="ServiceException">The answer is no success, or no JSON.</exception>
    public async Task<JsonElement> JsonAsync(HttpMethod method, Uri uri, HttpContent? content, CancellationToken cancel)
    {
        using var response = await SendAsync(method, uri, content, [], cancel).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request; the answer's body is still to be read.</summary>
    /// <exception cref="ServiceException">The answer is no success.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri uri, HttpContent? content, IEnumerable<(string Name, string Value)> headers, CancellationToken cancel, bool withKey = true)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        if (withKey)
        {
            request.Headers.Add(KeyHeader, endpoint.Key);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }
        using (response)
        {
            throw await RefusalAsync(response, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Reads an answer as JSON.</summary>
    public static async Task<JsonElement> ReadAsync(Stream stream, CancellationToken cancel)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancel).ConfigureAwait(false);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ServiceException(new(ServiceFaultKind.Connection, "the answer was cut off or is no JSON"), e);
        }
    }

    async Task<ServiceException> RefusalAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var body = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
        var fault = GeminiErrors.Read((int)response.StatusCode, body, response.Headers.RetryAfter, clock.GetUtcNow());
        return new(fault with { Message = fault.Message.Replace(endpoint.Key, "…", StringComparison.Ordinal) });
    }
}
