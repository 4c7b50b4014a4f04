using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini;

/// <summary>Reads what Gemini says against a request. Nothing that a front end may send makes it throw.</summary>
static class GeminiErrors
{
    const int LongestMessage = 400;

    /// <summary>The trouble behind an answer that is no success.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="body">Its body: an error object, that object in an array, or anything else.</param>
    /// <param name="retryAfter">Its Retry-After header, if there is one.</param>
    /// <param name="now">The time, for a header that gives a date.</param>
    public static ServiceFault Read(int status, string body, RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        var error = Error(body);
        var details = Details(error);
        var message = Text(error, "message") ?? $"HTTP {status} without an explanation";
        var wait = Longest(details.Select(d => GeminiDuration.Parse(Text(d, "retryDelay"))).Append(retryAfter?.Delta).Append(retryAfter?.Date - now));
        return new(Kind(status, details, message), message.Length <= LongestMessage ? message : message[..LongestMessage] + "…", wait);
    }

    /// <summary>The trouble behind an error object that stands alone, as in a batch: its code is Google's own, and may come without any text.</summary>
    public static ServiceFault OfCode(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) ? value : 2;
        var kind = code switch
        {
            3 or 5 or 9 or 11 => ServiceFaultKind.BadRequest,
            4 => ServiceFaultKind.Deadline,
            7 or 16 => ServiceFaultKind.BadKey,
            8 => ServiceFaultKind.RateLimit,
            14 => ServiceFaultKind.Overloaded,
            _ => ServiceFaultKind.Internal,
        };
        return new(kind, Text(error, "message") ?? string.Create(CultureInfo.InvariantCulture, $"error {code} without an explanation"));
    }

    static ServiceFaultKind Kind(int status, IReadOnlyList<JsonElement> details, string message) => status switch
    {
        400 when Has(details, "reason", "API_KEY_INVALID") || message.Contains("API key", StringComparison.OrdinalIgnoreCase) => ServiceFaultKind.BadKey,
        400 when message.Contains("location is not supported", StringComparison.OrdinalIgnoreCase) || message.Contains("billing", StringComparison.OrdinalIgnoreCase) => ServiceFaultKind.NotOffered,
        401 or 403 => ServiceFaultKind.BadKey,
        402 => ServiceFaultKind.NoCredit,
        404 => ServiceFaultKind.NoModel,
        408 or 504 => ServiceFaultKind.Deadline,
        429 when details.Any(IsPerDay) => ServiceFaultKind.DailyQuota,
        429 => ServiceFaultKind.RateLimit,
        503 => ServiceFaultKind.Overloaded,
        >= 500 => ServiceFaultKind.Internal,
        _ => ServiceFaultKind.BadRequest,
    };

    static bool IsPerDay(JsonElement detail) =>
        detail.TryGetProperty("violations", out var violations) && violations.ValueKind == JsonValueKind.Array
        && violations.EnumerateArray().Any(v => Text(v, "quotaId")?.Contains("PerDay", StringComparison.OrdinalIgnoreCase) == true);

    static bool Has(IReadOnlyList<JsonElement> details, string name, string value) => details.Any(d => Text(d, name) == value);

    static TimeSpan? Longest(IEnumerable<TimeSpan?> waits) => waits.Max();

    static JsonElement Error(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            root = root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 ? root[0] : root;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error) ? error.Clone() : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    static List<JsonElement> Details(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array
            ? [.. details.EnumerateArray().Where(d => d.ValueKind == JsonValueKind.Object)]
            : [];

    static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
