using System.Net.Http.Json;
using System.Text.Json;

namespace HeroImages.Labeling.LocalVlm;

/// <summary>Looks before a run whether a server of one's own is there and has the model. May be used from any number of threads.</summary>
/// <param name="http">The client to ask with.</param>
public sealed class LocalServer(HttpClient http)
{
    static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    /// <summary>Makes sure that an Ollama server has a model, under that very name, and that it has eyes.</summary>
    /// <exception cref="RaterStoppedException">It does not answer, or has no such model.</exception>
    public async Task RequireOllamaAsync(Uri server, string model, CancellationToken cancel)
    {
        var tags = await GetAsync(new(server, "api/tags"), "Start it with: ollama serve", cancel).ConfigureAwait(false);
        var names = Names(tags, "models", "name");
        var full = model.Contains(':', StringComparison.Ordinal) ? model : $"{model}:latest";
        if (!names.Contains(full))
        {
            throw new RaterStoppedException($"Ollama does not have {model}; it has {Listed(names)}. Get it with: ollama pull {model}");
        }
        if (await CanSeeAsync(server, model, cancel).ConfigureAwait(false) == false)
        {
            throw new RaterStoppedException($"{model} cannot look at pictures. Take one that can, such as gemma3 or qwen2.5vl.");
        }
    }

    /// <summary>The model to ask on an OpenAI-compatible server: the one that was named, else the only one it serves.</summary>
    /// <exception cref="RaterStoppedException">It does not answer, does not have that model, or serves several.</exception>
    public async Task<string> OpenAiModelAsync(Uri server, string? model, string? key, CancellationToken cancel)
    {
        var address = $"{OpenAiRater.WithVersion(server).ToString().TrimEnd('/')}/models";
        var answer = await GetAsync(new(address), "It may still be loading its model; try again in a minute.", cancel, key).ConfigureAwait(false);
        var names = Names(answer, "data", "id");
        return model is not null && names.Contains(model) ? model
            : model is null && names.Count == 1 ? names[0]
            : throw new RaterStoppedException(model is null ? $"The server has several models; name one with --model: {Listed(names)}." : $"The server does not have {model}; it has {Listed(names)}.");
    }

    async Task<bool?> CanSeeAsync(Uri server, string model, CancellationToken cancel)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(new Uri(server, "api/show"), new { model }, cancel).ConfigureAwait(false);
            var show = await response.Content.ReadFromJsonAsync<JsonElement>(cancel).ConfigureAwait(false);
            return show.TryGetProperty("capabilities", out var can) ? can.EnumerateArray().Any(c => c.GetString() == "vision") : null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    async Task<JsonElement> GetAsync(Uri address, string remedy, CancellationToken cancel, string? key = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerWithin);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (key is not null)
            {
                request.Headers.Authorization = new("Bearer", key);
            }
            using var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new RaterStoppedException($"The server at {address.GetLeftPart(UriPartial.Authority)} does not answer as it should: {e.GetBaseException().Message}. {remedy}", isPause: true, e);
        }
    }

    static List<string> Names(JsonElement json, string list, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Select(item => item.TryGetProperty(name, out var value) ? value.GetString() : null).OfType<string>()]
            : [];

    static string Listed(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
