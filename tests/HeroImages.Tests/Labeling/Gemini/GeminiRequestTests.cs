using System.Text;
using System.Text.Json;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Tests.Labeling.Gemini;

public class GeminiRequestTests
{
    static readonly Rubric Rubric = RubricFiles.Get("predecessor");

    [Fact]
    public void A_request_is_written_as_approved() => Snapshot.Match(Json("gemini-3.5-flash-lite", new() { Resolution = MediaResolution.Medium }, indented: true));

    [Theory]
    [InlineData("gemini-3.8-flash", """{"thinkingLevel":"LOW"}""")]
    [InlineData("gemini-2.5-flash", """{"thinkingBudget":0}""")]
    [InlineData("gemini-3.1-flash-lite", null)]
    [InlineData("gemini-of-tomorrow", null)]
    public void Each_family_is_told_to_think_little_in_its_own_form_and_an_unknown_one_nothing(string model, string? thinking)
    {
        var configuration = JsonDocument.Parse(Json(model, new())).RootElement.GetProperty("generationConfig");

        Assert.Equal(thinking, configuration.TryGetProperty("thinkingConfig", out var told) ? told.GetRawText() : null);
        Assert.False(configuration.TryGetProperty("temperature", out _));
    }

    [Fact]
    public void An_answer_that_was_cut_off_is_asked_again_with_the_least_thinking()
    {
        var options = ChatPrompt.Options(Rubric, null);
        options.AdditionalProperties = new() { [Finish.LeastThinking] = true };

        Assert.Contains("\"thinkingLevel\":\"MINIMAL\"", Json("gemini-3.5-flash-lite", new() { Thinking = "HIGH" }, options: options), StringComparison.Ordinal);
    }

    static string Json(string model, GeminiOptions gemini, bool indented = false, ChatOptions? options = null)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = indented, NewLine = "\n" }))
        {
            GeminiRequest.Write(writer, ChatPrompt.Messages(Rubric, [1, 2, 3]), options ?? ChatPrompt.Options(Rubric, null), gemini, ModelCatalog.Shipped.Find(model));
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
