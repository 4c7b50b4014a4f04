using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini;

/// <summary>Asks which models there are, and what a request will weigh. May be used from any number of threads.</summary>
/// <param name="http">The client to ask with.</param>
/// <param name="endpoint">Where, and with which key.</param>
/// <param name="clock">For waits that are given as dates.</param>
public sealed class GeminiModels(HttpClient http, GeminiEndpoint endpoint, TimeProvider clock)
{
    readonly GeminiTransport _transport = new(http, endpoint, clock);

    /// <summary>Makes sure that a model is there, before any picture is sent.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="method">What it has to offer: generateContent or batchGenerateContent.</param>
    /// <param name="cancel">Stops the asking.</param>
    /// <exception cref="RaterStoppedException">It is not; the message lists those that are. Or the key is not accepted.</exception>
    public async Task RequireAsync(string model, string method, CancellationToken cancel)
    {
        try
        {
            await _transport.JsonAsync(HttpMethod.Get, _transport.At($"models/{ModelCatalog.Name(model)}"), null, cancel).ConfigureAwait(false);
        }
        catch (ServiceException e) when (e.Fault.Kind == ServiceFaultKind.NoModel)
        {
            var usable = await ListAsync(method, cancel).ConfigureAwait(false);
            throw new RaterStoppedException($"There is no model {ModelCatalog.Name(model)}. Usable are: {string.Join(", ", usable)}.", cause: e);
        }
        catch (ServiceException e) when (e.Fault.StopsRun)
        {
            throw new RaterStoppedException(StopText.Of(e.Fault), e.Fault.IsPause, e);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is not null)
        {
            // A service in passing trouble is met again, and waited for, by the run itself.
        }
    }

    /// <summary>Tokens that a request will take, by the service's own count; null where it does not say.</summary>
    internal async Task<int?> CountTokensAsync(string model, Action<Utf8JsonWriter> writeContents, CancellationToken cancel)
    {
        try
        {
            using var body = GeminiChatClient.Body(writeContents);
            var answer = await _transport.JsonAsync(HttpMethod.Post, _transport.At($"models/{ModelCatalog.Name(model)}:countTokens"), body, cancel).ConfigureAwait(false);
            return answer.TryGetProperty("totalTokens", out var total) ? total.GetInt32() : null;
        }
        catch (Exception e) when (ServiceFaults.Of(e) is not null)
        {
            return null;
        }
    }

    async Task<List<string>> ListAsync(string method, CancellationToken cancel)
    {
        var names = new List<string>();
        for (var page = ""; page is not null;)
        {
            var answer = await _transport.JsonAsync(HttpMethod.Get, _transport.At($"models?pageSize=200{page}"), null, cancel).ConfigureAwait(false);
            names.AddRange(Names(answer, method));
            page = answer.TryGetProperty("nextPageToken", out var next) && next.GetString() is { Length: > 0 } token ? $"&pageToken={Uri.EscapeDataString(token)}" : null;
        }
        return names;
    }

    static IEnumerable<string> Names(JsonElement answer, string method) =>
        answer.TryGetProperty("models", out var models)
            ? models.EnumerateArray()
                .Where(m => m.TryGetProperty("supportedGenerationMethods", out var methods) && methods.EnumerateArray().Any(x => x.GetString() == method))
                .Select(m => ModelCatalog.Name(m.GetProperty("name").GetString() ?? ""))
            : [];
}
