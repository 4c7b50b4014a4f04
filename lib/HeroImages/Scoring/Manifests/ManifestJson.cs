using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeroImages.Scoring.Manifests;

/// <summary>How the lines of a manifest are written.</summary>
[JsonSerializable(typeof(ManifestHeader))]
[JsonSerializable(typeof(ManifestEntry))]
[JsonSerializable(typeof(ManifestFooter))]
sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Lines in readable letters.</summary>
    public static ManifestJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
