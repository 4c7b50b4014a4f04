using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeroImages.Scoring.Shards;

/// <summary>How the log of a part and its note of completion are written.</summary>
[JsonSerializable(typeof(LogHeader))]
[JsonSerializable(typeof(ScoreRow))]
[JsonSerializable(typeof(ShardDone))]
sealed partial class ShardJson : JsonSerializerContext
{
    /// <summary>Lines in readable letters.</summary>
    public static ShardJson Lines { get; } = Create(isIndented: false);

    /// <summary>The same, indented.</summary>
    public static ShardJson Indented { get; } = Create(isIndented: true);

    static ShardJson Create(bool isIndented) => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = isIndented,
        IndentSize = 1,
        NewLine = "\n",
    });
}
