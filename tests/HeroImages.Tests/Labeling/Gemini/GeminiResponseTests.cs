using System.Text.Json;
using HeroImages.Labeling;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Tests.Labeling.Gemini;

public class GeminiResponseTests
{
    const string Good = """{\"reasoning\":\"r\",\"score\":6.5}""";

    [Theory]
    [InlineData($$$"""{"candidates":[{"content":{"parts":[{"text":"{{{Good}}}"}]},"finishReason":"STOP"}]}""", null, 0)]
    [InlineData($$$"""{"candidates":[{"content":{"parts":[{"text":"thinking {","thought":true},{"text":"{{{Good}}}","thoughtSignature":"x"}]},"finishReason":"STOP"}]}""", null, 0)]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"{\"sc"},{"text":"ore\":"},{"text":"3}"}]},"finishReason":"STOP"}]}""", null, 0)]
    [InlineData($$$"""{"candidates":[{"content":{"parts":[{"text":"{{{Good}}}"}]},"finishReason":"SOMETHING_NEW"}],"novelty":{}}""", null, 0)]
    [InlineData("""{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}""", RatingFailureKind.Blocked, 0)]
    [InlineData("""{"candidates":[{"finishReason":"IMAGE_SAFETY"}]}""", RatingFailureKind.Blocked, 0)]
    [InlineData("""{"candidates":[{"finishReason":"RECITATION"}]}""", RatingFailureKind.Blocked, 2)]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"{\"score\": 7"}]},"finishReason":"MAX_TOKENS"}]}""", RatingFailureKind.Truncated, 1)]
    [InlineData($$$"""{"candidates":[{"content":{"parts":[{"text":"{{{Good}}}"}]},"finishReason":"MAX_TOKENS"}]}""", RatingFailureKind.Truncated, 1)]
    [InlineData("{}", RatingFailureKind.Empty, 2)]
    [InlineData("""{"candidates":[]}""", RatingFailureKind.Empty, 2)]
    [InlineData("""{"candidates":[{"content":{"role":"model"},"finishReason":"STOP"}]}""", RatingFailureKind.Empty, 2)]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}]}""", RatingFailureKind.Empty, 2)]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"no"}]},"finishReason":"STOP"}]}""", RatingFailureKind.Invalid, 1)]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"no"}]},"finishReason":"OTHER"}]}""", RatingFailureKind.Invalid, 2)]
    [InlineData("[]", RatingFailureKind.Empty, 2)]
    public void Every_shape_of_answer_has_one_verdict(string json, RatingFailureKind? failure, int moreTries)
    {
        var verdict = ChatJudge.Judge(GeminiResponse.Read(JsonDocument.Parse(json).RootElement, "gemini-3.5-flash-lite"), RubricFiles.Get("predecessor"));

        Assert.Equal((failure, moreTries), (verdict.Answer.Failure?.Kind, verdict.MoreTries));
        Assert.Equal(failure is null, verdict.Answer.Value is not null);
    }

    [Fact]
    public void Thinking_counts_as_output_and_another_model_is_noticed()
    {
        const string Json = """{"modelVersion":"gemini-3.8-flash","usageMetadata":{"promptTokenCount":1185,"candidatesTokenCount":61,"thoughtsTokenCount":140,"totalTokenCount":1386}}""";

        var response = GeminiResponse.Read(JsonDocument.Parse(Json).RootElement, "models/gemini-3.7-flash");

        Assert.Equal((1185, 201, 140), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.ReasoningTokenCount));
        Assert.Equal("gemini-3.8-flash answered in place of gemini-3.7-flash", response.AdditionalProperties![Finish.Notice]);
    }
}
