using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Requests;

namespace HeroImages.Emulators.Gemini.Answers;

/// <summary>What an answer costs.</summary>
sealed record Tokens(int Text, int Image, int Candidates, int Thoughts)
{
    const int CharactersPerToken = 4;

    public int Prompt => Text + Image;

    public int Output => Candidates + Thoughts;

    public static Tokens Of(GenerateRequest request, string answer) =>
        new(Of(request.Prompt), request.Pictures.Sum(picture => OfPicture(request, picture.Resolution)), Of(answer), Thinking(request));

    public static int Of(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;

    /// <summary>As <c>usageMetadata</c>; what is 0 is left out.</summary>
    public JsonObject Usage()
    {
        var usage = new JsonObject { ["promptTokenCount"] = Prompt };
        Add(usage, "candidatesTokenCount", Candidates);
        usage["totalTokenCount"] = Prompt + Output;
        usage["promptTokensDetails"] = Details();
        Add(usage, "thoughtsTokenCount", Thoughts);
        return usage;
    }

    public JsonArray Details()
    {
        var details = new JsonArray(Detail("TEXT", Text));
        if (Image > 0)
        {
            details.Add(Detail("IMAGE", Image));
        }
        return details;
    }

    static JsonObject Detail(string modality, int count) => new() { ["modality"] = modality, ["tokenCount"] = count };

    static void Add(JsonObject usage, string name, int count)
    {
        if (count > 0)
        {
            usage[name] = count;
        }
    }

    static int OfPicture(GenerateRequest request, string? ownResolution) => (ownResolution ?? request.Resolution, request.Answering.Generation) switch
    {
        ("MEDIA_RESOLUTION_LOW", 2) => 64,
        (_, 2) => 256,
        ("MEDIA_RESOLUTION_LOW", _) => 280,
        ("MEDIA_RESOLUTION_MEDIUM", _) => 560,
        ("MEDIA_RESOLUTION_ULTRA_HIGH", _) => 2240,
        _ => 1120,
    };

    static int Thinking(GenerateRequest request) => request.ThinkingLevel switch
    {
        "MINIMAL" => 0,
        "LOW" => 60,
        "HIGH" => 480,
        _ => 140,
    };
}
