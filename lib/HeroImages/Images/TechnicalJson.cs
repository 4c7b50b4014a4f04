using System.Text.Json.Serialization;

namespace HeroImages.Images;

/// <summary>How the weights are read.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TechnicalWeights))]
sealed partial class TechnicalJson : JsonSerializerContext;
