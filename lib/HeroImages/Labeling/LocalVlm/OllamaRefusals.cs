using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.LocalVlm;

/// <summary>Keeps what an Ollama server says against a chat; its client would tell the status alone.</summary>
sealed class OllamaRefusals(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    const string ChatPath = "/api/chat";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode || request.RequestUri?.AbsolutePath.EndsWith(ChatPath, StringComparison.Ordinal) != true)
        {
            return response;
        }
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            throw new ServiceException(ServiceFaults.OfStatus((int)response.StatusCode, Message(text), response.Headers.RetryAfter?.ToString()));
        }
    }

    static string Message(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("error", out var error) ? error.ToString() : body;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return body;
        }
    }
}
