using Microsoft.AspNetCore.Http;

namespace HeroImages.Emulators.Traffic;

/// <summary>Begins the log's entry of a request. No key ever reaches the log.</summary>
/// <param name="key">The key that is accepted.</param>
/// <param name="clock">The clock of the emulator.</param>
sealed class EntryMaker(string? key, TimeProvider clock)
{
    static readonly string[] KeyHeaders = ["x-goog-api-key", "authorization"];

    public RequestEntry Begin(HttpRequest request) => new()
    {
        At = clock.GetUtcNow(),
        Method = request.Method,
        Path = request.Path.Value ?? "/",
        Query = MaskedQuery(request),
        Headers = request.Headers.ToDictionary(header => header.Key, header => MaskedHeader(header.Key, header.Value.ToString()), StringComparer.OrdinalIgnoreCase),
        KeyPlace = KeyPlace(request),
    };

    static string KeyPlace(HttpRequest request) =>
        request.Query.ContainsKey("key") ? "query"
        : request.Headers.ContainsKey("x-goog-api-key") ? "header"
        : request.Headers.ContainsKey("authorization") ? "bearer"
        : "none";

    string MaskedHeader(string name, string value) => KeyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) ? Mask(value) : value;

    string MaskedQuery(HttpRequest request)
    {
        var pairs = request.Query.Select(pair => $"{pair.Key}={(pair.Key == "key" ? Mask(pair.Value.ToString()) : pair.Value.ToString())}");
        var joined = string.Join('&', pairs);
        return joined.Length == 0 ? "" : $"?{joined}";
    }

    string Mask(string value) => value == key || value == $"Bearer {key}" ? "(the key)" : "(another key)";
}
