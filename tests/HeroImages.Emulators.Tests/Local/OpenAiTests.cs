using System.Text.Json.Nodes;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests.Local;

public sealed class OpenAiTests : IAsyncLifetime
{
    internal static readonly string[] Ids = ["vllm-starting", "vllm-dead", "vllm-ctx", "vllm-unconstrained"];

    OpenAiEmulator _emulator = null!;
    LocalCaller _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash });
        _caller = new(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_completion_follows_the_response_format()
    {
        var body = Bodies.Completion("lion");
        body["response_format"] = JsonNode.Parse("""
            {"type":"json_schema","json_schema":{"name":"label","strict":true,"schema":{"type":"object",
             "properties":{"reasoning":{"type":"string"},"score":{"type":"number"}},"required":["reasoning","score"],"additionalProperties":false}}}
            """);

        var reply = (await _caller.Complete(body)).Json;

        var answer = JsonNode.Parse(reply["choices"]![0]!["message"]!["content"]!.ToString())!;
        Assert.Equal(EmulatedScore.Predict(ScoreMode.Hash, Bodies.Picture("lion"), "Rate it.", "Qwen/Qwen3-VL-8B-Instruct"), answer["score"]!.GetValue<double>());
        Assert.True(reply["usage"]!["total_tokens"]!.GetValue<int>() > 256);
    }

    [Fact]
    public async Task A_stream_ends_with_DONE()
    {
        var body = Bodies.Completion("lion");
        body["stream"] = true;

        var reply = await _caller.Complete(body);

        Assert.EndsWith("data: [DONE]\n\n", reply.Body);
        Assert.Contains("chat.completion.chunk", reply.Body);
    }

    [Fact]
    public async Task It_tells_of_itself_and_its_models()
    {
        Assert.Equal((200, ""), ((await _caller.Get("/health")).Status, (await _caller.Get("/health")).Body));
        Assert.NotNull((await _caller.Get("/version")).Json["version"]);
        Assert.Equal("Qwen/Qwen3-VL-8B-Instruct", (await _caller.Get("/v1/models")).Json["data"]![0]!["id"]!.ToString());
        Assert.Equal(404, (await _caller.Complete(Bodies.Completion("lion", model: "other"))).Status);
    }

    [Fact]
    public async Task A_key_is_asked_for_where_there_is_one()
    {
        await using var locked = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Key = "secret" });
        using var stranger = new LocalCaller(locked);
        using var friend = new LocalCaller(locked) { Key = "secret" };

        Assert.Equal(401, (await stranger.Complete(Bodies.Completion("lion"))).Status);
        Assert.Equal(200, (await friend.Complete(Bodies.Completion("lion"))).Status);
    }

    [Fact]
    public async Task A_dead_engine_is_seen_by_health_and_chat()
    {
        _emulator.Scenario("vllm-dead");

        Assert.Equal(503, (await _caller.Get("/health")).Status);
        Assert.Equal(500, (await _caller.Complete(Bodies.Completion("lion"))).Status);
    }

    [Fact]
    public async Task A_long_prompt_is_refused()
    {
        var reply = await _caller.Complete(Bodies.Completion("lion", "Rate it. fault=vllm-ctx"));

        Assert.Equal(400, reply.Status);
        Assert.Contains("maximum context length is 4096 tokens", reply.Message);
    }

    [Fact]
    public async Task Prose_may_come_instead_of_JSON()
    {
        var reply = await _caller.Complete(Bodies.Completion("lion"), "vllm-unconstrained");

        Assert.DoesNotContain("{", reply.Json["choices"]![0]!["message"]!["content"]!.ToString());
    }

    [Fact]
    public async Task Connections_are_refused_while_it_starts()
    {
        _emulator.Scenario("vllm-starting", first: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => _caller.Get("/health"));

        Assert.Equal(200, (await _caller.Get("/health")).Status);
    }

    [Fact]
    public async Task The_port_itself_can_stay_closed_for_a_while()
    {
        await using var late = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, ClosedFor = TimeSpan.FromSeconds(0.5) });
        using var caller = new LocalCaller(late);

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.Get("/health"));
        await late.Opened;

        Assert.Equal(200, (await caller.Get("/health")).Status);
    }

    [Theory]
    [InlineData("blocked-output", "content_filter")]
    [InlineData("max-tokens", "length")]
    [InlineData("unknown-finish", "something_new")]
    public async Task An_answer_may_end_otherwise(string id, string ending)
    {
        var reply = await _caller.Complete(Bodies.Completion("lion"), id);

        Assert.Equal(ending, reply.Json["choices"]![0]!["finish_reason"]!.ToString());
    }
}
