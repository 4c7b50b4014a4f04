using System.Text.Json.Serialization;

namespace HeroImages.Images.Fetching;

/// <summary>How the manifest and what is remembered of a partial file are written, one line each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FetchRecord))]
[JsonSerializable(typeof(PartialState))]
sealed partial class FetchJson : JsonSerializerContext;
