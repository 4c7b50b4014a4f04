using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests.Faults;

/// <summary>Every fault of a single request shows its effect.</summary>
public class AskingFaultTests : GeminiFixture
{
    internal static readonly Dictionary<string, Action<Reply>> Effects = new()
    {
        ["rate-limit"] = reply => IsQuota(reply, "PerMinute", "2.5s"),
        ["rate-limit-day"] = reply => IsQuota(reply, "PerDay", "18s"),
        ["rate-limit-storm"] = reply => IsQuota(reply, "PerMinute", "5s"),
        ["rate-limit-bare"] = reply => Assert.True(reply.Status == 429 && reply.Json["error"]!["details"] is null),
        ["rate-limit-header"] = reply => Assert.Equal((429, "3"), (reply.Status, reply.Headers["Retry-After"])),
        ["overloaded"] = reply => IsError(reply, 503, "UNAVAILABLE"),
        ["internal"] = reply => IsError(reply, 500, "INTERNAL"),
        ["deadline"] = reply => IsError(reply, 504, "DEADLINE_EXCEEDED"),
        ["bad-gateway-html"] = reply => Assert.True(reply.Status == 502 && reply.Body.StartsWith("<!DOCTYPE html>")),
        ["unauthorized"] = reply => IsError(reply, 401, "UNAUTHENTICATED"),
        ["bad-key"] = reply => Assert.Equal((400, "API_KEY_INVALID"), (reply.Status, reply.Json["error"]!["details"]![0]!["reason"]!.ToString())),
        ["no-credit"] = reply => IsError(reply, 402, "RESOURCE_EXHAUSTED"),
        ["region"] = reply => IsError(reply, 400, "FAILED_PRECONDITION"),
        ["model-gone"] = reply => IsError(reply, 404, "NOT_FOUND"),
        ["model-routed"] = reply => Assert.NotEqual(GeminiCaller.Model, reply.Json["modelVersion"]!.ToString()),
        ["malformed-json"] = reply => Assert.Equal(("{\"score\": 7, \"reasoning\": \"un", "STOP"), (reply.Text, reply.Finish)),
        ["fenced-json"] = reply => Assert.Matches(@"^```json\n\{.*\}\n```$", reply.Text),
        ["fenced-prose"] = reply => Assert.Matches(@"(?s)^Here.*```json\n\{.*\}\n```.*more\.$", reply.Text),
        ["two-objects"] = reply => Assert.NotEqual(One(reply.Text.Split('\n')[0]), One(reply.Text.Split('\n')[1])),
        ["score-out-of-range"] = reply => Assert.Equal(11, reply.Score),
        ["score-string"] = reply => Assert.Equal("\"7\"", JsonNode.Parse(reply.Text)!["score"]!.ToJsonString()),
        ["score-nan"] = reply => Assert.Contains("\"score\":NaN", reply.Text),
        ["score-missing"] = reply => Assert.Null(JsonNode.Parse(reply.Text)!["score"]),
        ["extra-fields"] = reply => Assert.True(JsonNode.Parse(reply.Text)!.AsObject().Count > 2),
        ["empty-text"] = reply => Assert.Equal("", Assert.Single(reply.Parts)!["text"]!.ToString()),
        ["no-parts"] = reply => Assert.Null(reply.Json["candidates"]![0]!["content"]!["parts"]),
        ["no-content"] = reply => Assert.Null(reply.Json["candidates"]![0]!["content"]),
        ["no-candidates"] = reply => Assert.True(reply.Json["candidates"] is null && reply.Json["promptFeedback"] is null),
        ["thought-parts"] = reply => Assert.True(reply.Parts[0]!["thought"]!.GetValue<bool>() && reply.Score >= 0),
        ["split-parts"] = reply => Assert.True(reply.Parts.Count == 3 && reply.Score >= 0),
        ["max-tokens"] = reply => Assert.True(reply.Finish == "MAX_TOKENS" && reply.Text.StartsWith("{\"reasoning\"") && !reply.Text.EndsWith('}')),
        ["max-tokens-empty"] = reply => Assert.True(reply.Finish == "MAX_TOKENS" && reply.Text == "" && reply.Json["usageMetadata"]!["thoughtsTokenCount"]!.GetValue<int>() > 1000),
        ["blocked-prompt"] = reply => Assert.Equal("PROHIBITED_CONTENT", reply.Json["promptFeedback"]!["blockReason"]!.ToString()),
        ["blocked-output"] = reply => Assert.Equal(("SAFETY", ""), (reply.Finish, reply.Text)),
        ["recitation"] = reply => Assert.Equal(("RECITATION", ""), (reply.Finish, reply.Text)),
        ["unknown-finish"] = reply => Assert.True(reply.Finish == "SOMETHING_NEW" && reply.Score >= 0),
        ["unknown-fields"] = reply => Assert.True(reply.Json["somethingNew"] is not null && reply.Score >= 0),
    };

    public static TheoryData<string> Ids => [.. Effects.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_header_brings_the_fault(string id)
    {
        var reply = await Caller.Generate(Bodies.Rate("lion"), fault: id);

        Effects[id](reply);
        var entry = Assert.Single(Emulator.Log);
        Assert.Equal((id, "header", reply.Status), (entry.Fault, entry.FaultBy, entry.Status));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_marker_in_the_prompt_brings_the_fault(string id)
    {
        var reply = await Caller.Generate(Bodies.Rate("lion", $"Rate it. fault={id}."));

        Effects[id](reply);
        Assert.Equal((id, "marker"), (Emulator.Log[0].Fault, Emulator.Log[0].FaultBy));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_scenario_brings_the_fault_to_the_first_request_only(string id)
    {
        Emulator.Scenario(id, first: 1, seconds: id == "rate-limit-storm" ? 0.001 : null);
        var isStorm = id == "rate-limit-storm";

        var reply = await Caller.Generate(Bodies.Rate("lion"));
        await Task.Delay(isStorm ? 20 : 0);
        var next = await Caller.Generate(Bodies.Rate("lion"));

        Assert.Equal(id, Emulator.Log[0].Fault);
        Assert.True(isStorm ? reply.Status == 429 : reply.Status != 200 || reply.Body != next.Body);
        Assert.Equal((200, null as string), (next.Status, Emulator.Log[1].Fault));
    }

    static double One(string text) => JsonNode.Parse(text)!["score"]!.GetValue<double>();

    static void IsError(Reply reply, int status, string name) => Assert.Equal((status, name), (reply.Status, reply.Json["error"]!["status"]!.ToString()));

    static void IsQuota(Reply reply, string quota, string delay)
    {
        IsError(reply, 429, "RESOURCE_EXHAUSTED");
        Assert.Contains(quota, reply.Json["error"]!["details"]![0]!["violations"]![0]!["quotaId"]!.ToString());
        Assert.Equal(delay, reply.Json["error"]!["details"]![2]!["retryDelay"]!.ToString());
    }
}
