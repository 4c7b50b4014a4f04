using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Gemini.Answers;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Emulators.Traffic;

namespace HeroImages.Emulators.Gemini;

/// <summary>Answers what is asked of a model at once.</summary>
sealed class GenerateEndpoints(RequestReader reader, ResponseMaker maker)
{
    /// <summary>Reads the request, keeps in the log what it holds, and lets the answer be made.</summary>
    public async Task<Answer> AskAsync(Call call, string model, Func<FaultQuery, Func<Answer>, Task<Answer>> withFault)
    {
        call.Entry.Model = model;
        using var body = ShapeCheck.Parse(call.Body, Shapes.Generate);
        call.Entry.Settings = SettingsReader.Read(body.RootElement);
        var request = reader.Read(model, body.RootElement);
        CheckContents(body.RootElement);
        (call.Entry.Images, call.Entry.PromptHash) = (request.Hashes, EmulatedScore.Hash(Encoding.UTF8.GetBytes(request.Prompt)));
        var query = new FaultQuery(call.Operation, call.Header(Emulator.FaultHeader), request.Prompt, request.Subject) { Model = model };
        return await withFault(query, () => Make(call, request));
    }

    public JsonObject Count(Call call, string model)
    {
        using var body = ShapeCheck.Parse(call.Body, Shapes.CountTokens);
        var asked = body.RootElement.Field("generateContentRequest") ?? body.RootElement;
        var tokens = Tokens.Of(reader.Read(model, asked), "");
        return new() { ["totalTokens"] = tokens.Prompt, ["promptTokensDetails"] = tokens.Details() };
    }

    public static void CheckContents(JsonElement body)
    {
        if (!body.Items("contents").Any())
        {
            throw Refusal.Invalid("* GenerateContentRequest.contents: contents is not specified");
        }
    }

    Answer Make(Call call, GenerateRequest request)
    {
        var made = maker.Make(request, call.Fault?.Id);
        Charge(call.Entry, made, request.Hashes);
        return call.Operation == Operation.Stream
            ? StreamMaker.Make(made, call.Fault?.Id, isEvents: call.Query("alt") == "sse")
            : Answer.Of(made.Response);
    }

    static void Charge(RequestEntry entry, Generated made, IReadOnlyList<string> hashes) =>
        (entry.PromptTokens, entry.OutputTokens, entry.Charged) = (made.Tokens.Prompt, made.Tokens.Output, hashes);
}
