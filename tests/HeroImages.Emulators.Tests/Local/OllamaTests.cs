using System.Text.Json.Nodes;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests.Local;

public sealed class OllamaTests : IAsyncLifetime
{
    internal static readonly string[] Ids =
        ["ollama-loading", "ollama-no-model", "ollama-no-vision", "ollama-busy", "ollama-ctx", "ollama-thinking-only", "ollama-midstream-error"];

    OllamaEmulator _emulator = null!;
    LocalCaller _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await OllamaEmulator.StartAsync(new() { Scores = ScoreMode.Hash });
        _caller = new(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_chat_is_answered_by_the_schema()
    {
        var body = Bodies.Chat("lion");
        body["format"] = JsonNode.Parse("""{"type":"object","properties":{"reasoning":{"type":"string"},"score":{"type":"number"}},"required":["reasoning","score"]}""");

        var reply = (await _caller.Chat(body)).Json;

        var answer = JsonNode.Parse(reply["message"]!["content"]!.ToString())!;
        Assert.Equal(EmulatedScore.Predict(ScoreMode.Hash, Bodies.Picture("lion"), "Rate it.", "gemma3:4b"), answer["score"]!.GetValue<double>());
        Assert.Equal((true, "stop"), (reply["done"]!.GetValue<bool>(), reply["done_reason"]!.ToString()));
        Assert.True(reply["prompt_eval_count"]!.GetValue<int>() > 0 && reply["eval_count"]!.GetValue<int>() > 0);
        Assert.Single(_emulator.Log.Charges());
    }

    [Fact]
    public async Task A_stream_is_a_line_for_each_piece()
    {
        var lines = Lines(await _caller.Chat(Bodies.Chat("lion", stream: true)));

        Assert.Equal([false, false, true], lines.Select(line => line["done"]!.GetValue<bool>()));
        Assert.NotNull(JsonNode.Parse(string.Concat(lines.Select(line => line["message"]!["content"]!.ToString())))!["score"]);
    }

    [Theory]
    [InlineData("content", """["text"]""", "json: cannot unmarshal")]
    [InlineData("images", """["data:image/jpeg;base64,/9j/"]""", "illegal base64 data at input byte 4")]
    [InlineData("images", """["AAAA"]""", "Failed to load image")]
    public async Task What_Ollama_does_not_take_is_refused(string name, string value, string message)
    {
        var body = Bodies.Chat("lion");
        body["messages"]![0]![name] = JsonNode.Parse(value);

        var reply = await _caller.Chat(body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Json["error"]!.ToString());
    }

    [Fact]
    public async Task It_tells_of_itself_and_its_models()
    {
        Assert.Equal("Ollama is running", (await _caller.Get("/")).Body);
        Assert.NotNull((await _caller.Get("/api/version")).Json["version"]);
        Assert.Contains((await _caller.Get("/api/tags")).Json["models"]!.AsArray(), model => model!["name"]!.ToString() == "gemma3:4b");
        Assert.Contains("vision", (await _caller.Post("/api/show", new JsonObject { ["model"] = "llava" })).Body);
        Assert.DoesNotContain("vision", (await _caller.Post("/api/show", new JsonObject { ["model"] = "llama3.2" })).Body);
        Assert.Single((await _caller.Get("/api/ps")).Json["models"]!.AsArray());
    }

    [Fact]
    public async Task An_empty_chat_loads_the_model()
    {
        var reply = await _caller.Chat(new() { ["model"] = "gemma3:4b" });

        Assert.Equal("load", reply.Json["done_reason"]!.ToString());
    }

    [Theory]
    [InlineData("unknown:1b", 404, "not found")]
    [InlineData("llama3.2", 500, "missing data required for image input")]
    public async Task A_model_must_be_there_and_see(string model, int status, string message)
    {
        var reply = await _caller.Chat(Bodies.Chat("lion", model: model));

        Assert.Equal(status, reply.Status);
        Assert.Contains(message, reply.Json["error"]!.ToString());
    }

    [Theory]
    [InlineData("ollama-no-model", 404, "not found")]
    [InlineData("ollama-no-vision", 500, "image input")]
    [InlineData("ollama-busy", 503, "server busy")]
    [InlineData("ollama-ctx", 400, "exceeds the available context size")]
    [InlineData("ollama-midstream-error", 500, "an error was encountered")]
    [InlineData("overloaded", 503, "overloaded")]
    public async Task A_fault_has_its_status_and_message(string id, int status, string message)
    {
        var reply = await _caller.Chat(Bodies.Chat("lion"), id);

        Assert.Equal(status, reply.Status);
        Assert.Contains(message, reply.Json["error"]!.ToString());
        Assert.Equal(id, _emulator.Log[0].Fault);
    }

    [Fact]
    public async Task An_error_may_come_in_the_middle_of_a_stream()
    {
        var reply = await _caller.Chat(Bodies.Chat("lion", stream: true), "ollama-midstream-error");

        Assert.Equal(200, reply.Status);
        Assert.NotNull(Lines(reply)[^1]["error"]);
    }

    [Fact]
    public async Task A_model_may_do_nothing_but_think()
    {
        var message = (await _caller.Chat(Bodies.Chat("lion"), "ollama-thinking-only")).Json["message"]!;

        Assert.Equal("", message["content"]!.ToString());
        Assert.NotEqual("", message["thinking"]!.ToString());
    }

    [Fact]
    public async Task Loading_takes_its_time_once()
    {
        _emulator.Scenario("ollama-loading", seconds: 0.3);

        var first = await _caller.Chat(Bodies.Chat("lion"));
        var second = await _caller.Chat(Bodies.Chat("lion"));

        Assert.True(first.Json["load_duration"]!.GetValue<long>() > 300_000_000);
        Assert.True(second.Json["load_duration"]!.GetValue<long>() < 300_000_000);
    }

    [Fact]
    public async Task It_is_compatible_with_OpenAI_as_well()
    {
        var reply = await _caller.Complete(Bodies.Completion("lion", model: "gemma3:4b"));

        Assert.Equal("stop", reply.Json["choices"]![0]!["finish_reason"]!.ToString());
    }

    static List<JsonNode> Lines(Reply reply) => [.. reply.Body.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!)];
}
