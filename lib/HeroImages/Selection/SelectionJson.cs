using System.Text.Json.Serialization;

namespace HeroImages.Selection;

/// <summary>
/// How recipes and reports are written as JSON. The code for it is generated when the library is built: finding it out
/// at run time takes a tenth of a second.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    IndentSize = 1,
    NewLine = "\n",
    Converters =
    [
        typeof(SnakeCaseEnum<Measure>), typeof(SnakeCaseEnum<SizeCurveKind>), typeof(SnakeCaseEnum<AnimalRule>), typeof(SnakeCaseEnum<Limit>),
        typeof(SnakeCaseEnum<SelectionMethod>), typeof(SnakeCaseEnum<SelectionUnit>), typeof(SnakeCaseEnum<SampleRule>), typeof(SnakeCaseEnum<Exclusion>),
    ])]
[JsonSerializable(typeof(SelectionRecipe))]
[JsonSerializable(typeof(IReadOnlyList<StratumReport>))]
[JsonSerializable(typeof(IReadOnlyList<ExclusionCount>))]
[JsonSerializable(typeof(IReadOnlyList<LimitReport>))]
[JsonSerializable(typeof(IReadOnlyList<Price>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, double>))]
sealed partial class SelectionJson : JsonSerializerContext;
