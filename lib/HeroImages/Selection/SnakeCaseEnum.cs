using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeroImages.Selection;

/// <summary>Writes the names of an enumeration in snake_case, and reads nothing else.</summary>
sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) where T : struct, Enum;
