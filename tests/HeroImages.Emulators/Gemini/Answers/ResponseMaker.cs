using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Answers;

/// <summary>Makes the answer to a request, in the shape that a fault asks for.</summary>
sealed class ResponseMaker(Opinion opinion, TimeProvider clock)
{
    static readonly TimeSpan NoticePeriod = TimeSpan.FromDays(30);

    public const string OtherModel = "gemini-3.9-flash-emulated";

    public Generated Make(GenerateRequest request, string? fault)
    {
        var model = fault == "model-routed" ? OtherModel : request.Answering.Id;
        var score = opinion.Score(request.Hashes, request.Prompt, model);
        var text = AnswerText.Bend(JsonText.Text(Fill(request, score)), score, fault);
        var tokens = Tokens.Of(request, text);
        var made = tokens.Output > request.MaxOutputTokens && fault is null or "model-routed"
            ? CutShort(request, text, tokens, model)
            : AnswerShape.Bend(new(Response(text, tokens, model, request), tokens), fault, request);
        AddNotice(made.Response, request.Answering);
        return made;
    }

    // Models near their end say so.
    void AddNotice(JsonObject response, GeminiModel model)
    {
        if (model.Retirement is { } end && end - clock.GetUtcNow() < NoticePeriod)
        {
            response["modelStatus"] = new JsonObject
            {
                ["modelStage"] = "DEPRECATED",
                ["retirementTime"] = Timestamp.Of(end),
                ["message"] = $"models/{model.Id} will be shut down; requests will be answered by models/{model.RoutedTo}.",
            };
        }
    }

    static JsonNode Fill(GenerateRequest request, double score) =>
        request.Schema is { } schema ? new SchemaFiller(schema, score, request.Subject).Fill() ?? SchemaFiller.Plain(score) : SchemaFiller.Plain(score);

    // A limit that is too small cuts the answer, and thinking comes first.
    static Generated CutShort(GenerateRequest request, string text, Tokens tokens, string model)
    {
        var thoughts = Math.Min(tokens.Thoughts, request.MaxOutputTokens);
        var cut = tokens with { Thoughts = thoughts, Candidates = request.MaxOutputTokens - thoughts };
        var fragment = text[..Math.Min(text.Length, cut.Candidates * 4)];
        var response = Response(fragment, cut, model, request);
        response["candidates"]![0]!["finishReason"] = "MAX_TOKENS";
        return new(response, cut);
    }

    static JsonObject Response(string text, Tokens tokens, string model, GenerateRequest request) => new()
    {
        ["candidates"] = new JsonArray(new JsonObject
        {
            ["content"] = new JsonObject { ["parts"] = Parts(text, request), ["role"] = "model" },
            ["finishReason"] = "STOP",
            ["index"] = 0,
        }),
        ["usageMetadata"] = tokens.Usage(),
        ["modelVersion"] = model,
        ["responseId"] = Ids.Response(),
    };

    static JsonArray Parts(string text, GenerateRequest request) => request.IncludesThoughts
        ? [AnswerShape.Thought(), Part(text)]
        : [Part(text)];

    public static JsonObject Part(string text) => new() { ["text"] = text };
}
