using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests;

/// <summary>An answer with its body read.</summary>
sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Message => Json["error"]!["message"]!.GetValue<string>();

    /// <summary>The parts of the first candidate, joined as a client does.</summary>
    public string Text => string.Concat(Parts.Where(part => part!["thought"] is null).Select(part => part!["text"]!.GetValue<string>()));

    public JsonArray Parts => Json["candidates"]?[0]?["content"]?["parts"] as JsonArray ?? [];

    public string? Finish => Json["candidates"]?[0]?["finishReason"]?.GetValue<string>();

    public double Score => JsonNode.Parse(Text)!["score"]!.GetValue<double>();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
        }
    }
}
