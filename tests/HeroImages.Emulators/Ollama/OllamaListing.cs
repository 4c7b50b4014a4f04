using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Ollama;

/// <summary>What Ollama tells of itself and its models.</summary>
static class OllamaListing
{
    const long Size = 3_338_801_804;

    public static Answer Running() => Answer.Text("Ollama is running");

    public static Answer Version() => Answer.Of(new JsonObject { ["version"] = "0.21.0" });

    public static Answer Tags(LocalModels models) => Answer.Of(new JsonObject { ["models"] = new JsonArray([.. models.All.Select(Model)]) });

    public static Answer Loaded(LocalModels models, DateTimeOffset now)
    {
        var first = Model(models.All.First());
        (first["expires_at"], first["size_vram"], first["context_length"]) = (now.AddMinutes(5).ToString("O"), Size, 8192);
        return Answer.Of(new JsonObject { ["models"] = new JsonArray(first) });
    }

    public static Answer Show(Call call, LocalModels models)
    {
        using var body = JsonDocument.Parse(call.Body);
        var asked = ChatBody.Model(body.RootElement);
        var model = models.Find(asked) ?? throw OllamaReader.Unknown(asked);
        JsonArray capabilities = models.TakesPictures(model) ? ["completion", "vision"] : ["completion"];
        return Answer.Of(new JsonObject
        {
            ["modelfile"] = $"FROM {model}",
            ["details"] = Details(),
            ["model_info"] = new JsonObject { ["general.architecture"] = "emulated", ["emulated.context_length"] = 131_072 },
            ["capabilities"] = capabilities,
        });
    }

    static JsonObject Model(string name) => new()
    {
        ["name"] = name,
        ["model"] = name,
        ["modified_at"] = "2026-11-01T08:00:00.123456789Z",
        ["size"] = Size,
        ["digest"] = EmulatedScore.Hash(System.Text.Encoding.UTF8.GetBytes(name)),
        ["details"] = Details(),
    };

    static JsonObject Details() => new() { ["format"] = "gguf", ["family"] = "emulated", ["parameter_size"] = "4.3B", ["quantization_level"] = "Q4_K_M" };
}
