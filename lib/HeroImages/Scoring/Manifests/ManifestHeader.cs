using System.Text.Json.Serialization;
using HeroImages.Selection;

namespace HeroImages.Scoring.Manifests;

/// <summary>The first line of a manifest.</summary>
/// <param name="Version">Version of the format, 1.</param>
/// <param name="Identity">By what the files are known.</param>
/// <param name="Threshold">Least confidence of the detections in it, 0 to 1; null where nothing is known of the pictures.</param>
public sealed record ManifestHeader([property: JsonPropertyName("hero_manifest")] int Version, [property: JsonConverter(typeof(SnakeCaseEnum<FileIdentity>))] FileIdentity Identity, double? Threshold)
{
    /// <summary>The version that is written and read here.</summary>
    public const int Present = 1;
}
