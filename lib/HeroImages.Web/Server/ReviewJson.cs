using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeroImages.Web.Server;

/// <summary>How values go to the page and come from it.</summary>
static class ReviewJson
{
    /// <summary>snake_case, nothing unknown, no comments.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
