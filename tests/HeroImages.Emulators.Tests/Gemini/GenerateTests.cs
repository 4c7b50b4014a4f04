using System.Text.Json.Nodes;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests.Gemini;

public class GenerateTests : GeminiFixture
{
    [Theory]
    [InlineData("v1beta")]
    [InlineData("v1")]
    public async Task An_answer_follows_the_schema_and_can_be_predicted(string version)
    {
        var reply = await Caller.Post($"/{version}/models/{GeminiCaller.Model}:generateContent", Bodies.Rate("lion"));

        Assert.Equal(200, reply.Status);
        Assert.Equal(["reasoning", "score"], JsonNode.Parse(reply.Text)!.AsObject().Select(pair => pair.Key));
        Assert.Equal(EmulatedScore.Predict(ScoreMode.Hash, Bodies.Picture("lion"), "Rate it.", GeminiCaller.Model), reply.Score);
        Assert.Equal(GeminiCaller.Model, reply.Json["modelVersion"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sub_scores_come_in_the_order_asked_for()
    {
        string[] names = ["reasoning", "framing", "sharpness", "light", "behaviour", "story", "score"];
        var body = Bodies.Rate("lion");
        body["generationConfig"]!["responseSchema"] = Bodies.Schema(names);

        var answer = JsonNode.Parse((await Caller.Generate(body)).Text)!.AsObject();

        Assert.Equal(names, answer.Select(pair => pair.Key));
        Assert.All(names[1..], name => Assert.InRange(answer[name]!.GetValue<double>(), 0, 10));
    }

    [Fact]
    public async Task Snake_case_is_taken_as_well()
    {
        var body = JsonNode.Parse(Bodies.Rate("lion").ToJsonString()
            .Replace("inlineData", "inline_data").Replace("mimeType", "mime_type").Replace("generationConfig", "generation_config")
            .Replace("responseMimeType", "response_mime_type").Replace("responseSchema", "response_schema"))!.AsObject();

        var reply = await Caller.Generate(body);

        Assert.Equal((await Caller.Generate(Bodies.Rate("lion"))).Text, reply.Text);
    }

    [Theory]
    [InlineData(null, 1120)]
    [InlineData("MEDIA_RESOLUTION_LOW", 280)]
    [InlineData("MEDIA_RESOLUTION_MEDIUM", 560)]
    [InlineData("MEDIA_RESOLUTION_HIGH", 1120)]
    public async Task A_picture_costs_by_its_resolution(string? resolution, int tokens)
    {
        var body = Bodies.Rate("lion");
        body["generationConfig"]!["mediaResolution"] = resolution;

        var usage = (await Caller.Generate(body)).Json["usageMetadata"]!;

        Assert.Equal(tokens, usage["promptTokensDetails"]![1]!["tokenCount"]!.GetValue<int>());
        Assert.Equal(usage["promptTokenCount"]!.GetValue<int>() + usage["candidatesTokenCount"]!.GetValue<int>(), usage["totalTokenCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Thinking_costs_output()
    {
        var body = Bodies.Rate("lion");
        body["generationConfig"]!["thinkingConfig"] = new JsonObject { ["thinkingLevel"] = "HIGH" };

        var usage = (await Caller.Generate(body)).Json["usageMetadata"]!;

        Assert.Equal(480, usage["thoughtsTokenCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_limit_that_is_too_small_cuts_the_answer()
    {
        var body = Bodies.Rate("lion");
        body["generationConfig"]!["maxOutputTokens"] = 5;

        var reply = await Caller.Generate(body);

        Assert.Equal("MAX_TOKENS", reply.Finish);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonNode.Parse(reply.Text));
    }

    [Theory]
    [InlineData("gemini-2.5-flash", "2026-11-30T23:00:00Z", "gemini-2.5-flash")]
    [InlineData("gemini-2.5-flash", "2026-12-01T01:00:00Z", "gemini-3.5-flash-lite")]
    [InlineData("gemini-3.7-flash", "2026-11-23T00:00:00Z", "gemini-3.8-flash")]
    [InlineData("gemini-3.5-flash", "2026-11-23T00:00:00Z", "gemini-3.6-flash")]
    public async Task A_retired_model_is_answered_for_by_another(string asked, string day, string answering)
    {
        Emulator.Clock.Set(DateTimeOffset.Parse(day));

        var reply = await Caller.Generate(Bodies.Rate("lion"), asked);

        Assert.Equal(answering, reply.Json["modelVersion"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2026-10-01T00:00:00Z", false)]
    [InlineData("2026-11-23T00:00:00Z", true)]
    public async Task A_model_near_its_end_says_so(string day, bool isNear)
    {
        Emulator.Clock.Set(DateTimeOffset.Parse(day));

        var reply = await Caller.Generate(Bodies.Rate("lion"), "gemini-2.5-flash");

        Assert.Equal(isNear, reply.Json["modelStatus"] is not null);
    }

    [Fact]
    public async Task A_schema_that_makes_no_sense_is_refused_not_an_accident()
    {
        var body = Bodies.Rate("lion");
        body["generationConfig"]!.AsObject().Remove("responseSchema");
        body["generationConfig"]!["responseJsonSchema"] = JsonNode.Parse("{\"type\":\"object\",\"properties\":[1]}");

        Assert.Equal(400, (await Caller.Generate(body)).Status);
    }

    [Fact]
    public async Task A_stream_comes_in_two_events()
    {
        var reply = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:streamGenerateContent?alt=sse", Bodies.Rate("lion"));

        var events = reply.Body.Split("\r\n\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, events.Length);
        Assert.All(events, one => Assert.StartsWith("data: {", one));
        Assert.Contains("\"finishReason\":\"STOP\"", events[1]);
    }

    [Fact]
    public async Task A_stream_without_events_is_an_array_as_are_its_errors()
    {
        const string path = $"/v1beta/models/{GeminiCaller.Model}:streamGenerateContent";

        var sound = await Caller.Post(path, Bodies.Rate("lion"));
        var error = await Caller.Post(path, Bodies.Rate("lion"), "overloaded");

        Assert.Equal(2, sound.Json.AsArray().Count);
        Assert.Equal(503, Assert.Single(error.Json.AsArray())!["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Models_come_by_pages()
    {
        var first = await Caller.Get("/v1beta/models?pageSize=2");
        var second = await Caller.Get($"/v1beta/models?pageSize=2&pageToken={first.Json["nextPageToken"]}");

        Assert.Equal(2, second.Json["models"]!.AsArray().Count);
        Assert.NotEqual(first.Json["models"]![0]!["name"]!.ToString(), second.Json["models"]![0]!["name"]!.ToString());
        Assert.Equal(404, (await Caller.Get("/v1beta/models/gemini-2.0-flash")).Status);
    }

    [Fact]
    public async Task The_log_says_what_was_sent_and_charged_and_no_key()
    {
        var body = Bodies.Rate("lion");
        (body["store"], body["generationConfig"]!["thinkingConfig"]) = (false, new JsonObject { ["thinkingLevel"] = "LOW" });

        await Caller.Generate(body);

        var entry = Assert.Single(Emulator.Log);
        var hash = EmulatedScore.Hash(Bodies.Picture("lion"));
        Assert.Equal([hash], entry.Images);
        Assert.Equal([hash], entry.Charged);
        Assert.Equal(("header", 200, true), (entry.KeyPlace, entry.Status, entry.Delivered));
        Assert.Equal(("false", "LOW"), (entry.Settings["store"], entry.Settings["generationConfig.thinkingConfig.thinkingLevel"]));
        Assert.DoesNotContain("test-key", string.Concat(entry.Headers.Values));
        Assert.Equal(1, Emulator.Log.Charges()[hash]);
    }
}
