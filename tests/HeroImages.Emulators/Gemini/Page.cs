using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini;

/// <summary>A page of a list: <c>pageSize</c>, <c>pageToken</c>, and nothing at all where there is nothing to list.</summary>
static class Page
{
    public static JsonObject Of<T>(Call call, IReadOnlyList<T> all, string name, int usualSize, Func<T, JsonObject> show)
    {
        var from = Number(call, "pageToken", 0);
        var size = Math.Clamp(Number(call, "pageSize", usualSize), 1, 1000);
        var page = new JsonObject();
        if (from < all.Count)
        {
            page[name] = new JsonArray([.. all.Skip(from).Take(size).Select(show)]);
        }
        if (from + size < all.Count)
        {
            page["nextPageToken"] = Token(from + size);
        }
        return page;
    }

    static int Number(Call call, string name, int otherwise)
    {
        var text = call.Query(name) ?? call.Query(FieldName.Snake(name));
        return string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text.Replace("page-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : throw Refusal.Invalid($"Invalid value at '{FieldName.Snake(name)}': \"{text}\"");
    }

    static string Token(int from) => $"page-{from.ToString(CultureInfo.InvariantCulture)}";
}
