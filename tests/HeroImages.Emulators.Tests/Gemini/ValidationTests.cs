using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests.Gemini;

public class ValidationTests : GeminiFixture
{
    [Fact]
    public async Task No_key_is_403_and_a_wrong_one_400()
    {
        using var nobody = new GeminiCaller(Emulator) { Key = null };
        using var other = new GeminiCaller(Emulator) { Key = "other" };

        Assert.Equal(403, (await nobody.Generate(Bodies.Rate("lion"))).Status);
        var wrong = await other.Generate(Bodies.Rate("lion"));
        Assert.Equal(400, wrong.Status);
        Assert.Equal("API_KEY_INVALID", wrong.Json["error"]!["details"]![0]!["reason"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"surprise":1}""", "Unknown name \"surprise\": Cannot find field.")]
    [InlineData("""{"generationConfig":{"surprise":1}}""", "Unknown name \"surprise\" at 'generation_config'")]
    [InlineData("""{"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","additionalProperties":false}}}""", "Unknown name \"additionalProperties\"")]
    [InlineData("""{"contents":[{"parts":[{"text":"a","surprise":1}]}]}""", "at 'contents[0].parts[0]'")]
    [InlineData("""{"generationConfig":{"mediaResolution":"HUGE"}}""", "Invalid value at 'generation_config.media_resolution'")]
    [InlineData("""{"generationConfig":{"maxOutputTokens":"many"}}""", "Invalid value at 'generation_config.max_output_tokens'")]
    [InlineData("""{"generationConfig":{"candidateCount":2}}""", "Multiple candidates")]
    [InlineData("""{"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT"},"responseJsonSchema":{}}}""", "Only one of")]
    [InlineData("""{"generationConfig":{"thinkingConfig":{"thinkingLevel":"LOW","thinkingBudget":5}}}""", "only set one of")]
    [InlineData("""{"contents":[]}""", "contents is not specified")]
    [InlineData("""{"safetySettings":[{"category":"HARM_CATEGORY_NEW","threshold":"OFF"}]}""", "Invalid value at 'safety_settings[0].category'")]
    public async Task What_the_service_does_not_know_is_refused(string change, string message)
    {
        var body = Bodies.Rate("lion");
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        var reply = await Caller.Generate(body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Message);
    }

    [Theory]
    [InlineData("not base64!", "image/jpeg", "Base64 decoding failed")]
    [InlineData("AAAA", "image/jpeg", "Unable to process input image")]
    [InlineData("/9j/4AAA", "image/png", "Unable to process input image")]
    [InlineData("/9j/4AAA", "image/jpg", "Unsupported MIME type")]
    public async Task A_picture_must_be_what_it_says(string data, string type, string message)
    {
        var body = Bodies.Rate("lion");
        body["contents"]![0]!["parts"]![1] = Bodies.Inline(data, type);

        var reply = await Caller.Generate(body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Message);
    }

    [Theory]
    [InlineData("gemini-2.5-flash", "thinkingLevel", "\"LOW\"", false)]
    [InlineData("gemini-2.5-flash", "thinkingBudget", "0", true)]
    [InlineData("gemini-2.5-flash-lite", "thinkingBudget", "100", false)]
    [InlineData("gemini-2.5-pro", "thinkingBudget", "0", false)]
    [InlineData("gemini-3.7-flash", "thinkingLevel", "\"MINIMAL\"", false)]
    [InlineData("gemini-3.8-flash", "thinkingLevel", "\"MINIMAL\"", false)]
    [InlineData("gemini-3.8-flash", "thinkingBudget", "0", true)]
    [InlineData("gemini-3.5-flash-lite", "thinkingLevel", "\"MINIMAL\"", true)]
    [InlineData("gemini-4-argon", "thinkingBudget", "1024", false)]
    [InlineData("gemini-4-argon", "thinkingLevel", "\"HIGH\"", true)]
    public async Task Each_family_thinks_in_its_own_way(string model, string form, string value, bool isTaken)
    {
        Emulator.Clock.Set(new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
        var body = Bodies.Rate("lion");
        body["generationConfig"]!["thinkingConfig"] = new JsonObject { [form] = JsonNode.Parse(value) };

        Assert.Equal(isTaken ? 200 : 400, (await Caller.Generate(body, model)).Status);
    }
}
