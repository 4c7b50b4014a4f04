using HeroImages.Labeling;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Tests.Labeling.Chat;

public class ChatRaterTests
{
    const string Good = """{"reasoning":"r","score":6.5}""";

    static readonly RequestPrice Price = new((_, _) => 1, (usage, _) => (usage.InputTokenCount + usage.OutputTokenCount) / 1000m);

    [Fact]
    public async Task A_good_answer_is_taken_with_its_tokens_and_price()
    {
        var (answer, client) = await Rated(ScriptedChatClient.Says(Good));

        Assert.Equal((6.5, 100, 10, 0.11m, "made-model-1"), (answer.Value, answer.InputTokens, answer.OutputTokens, answer.CostUsd, answer.ModelVersion));
        Assert.Single(client.Calls);
    }

    [Fact]
    public async Task The_model_is_never_told_a_name()
    {
        var (_, client) = await Rated(ScriptedChatClient.Says(Good));

        var contents = client.Calls[0].Messages.SelectMany(m => m.Contents).ToList();

        Assert.DoesNotContain("leopard", string.Concat(contents.OfType<TextContent>().Select(c => c.Text)), StringComparison.Ordinal);
        Assert.All(contents.OfType<DataContent>(), c => Assert.Null(c.Name));
        Assert.Single(contents.OfType<DataContent>());
    }

    [Fact]
    public async Task An_answer_that_is_no_rating_is_asked_again_once_with_the_reason_and_both_are_paid_for()
    {
        var (answer, client) = await Rated(ScriptedChatClient.Says("""{"score":11}"""), ScriptedChatClient.Says(Good));

        Assert.Equal((6.5, 200, 0.22m), (answer.Value, answer.InputTokens, answer.CostUsd));
        Assert.Contains("outside 0 to 10", client.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bad_answer_is_a_failure_and_is_not_pulled_into_range()
    {
        var (answer, client) = await Rated(ScriptedChatClient.Says("""{"score":11}"""));

        Assert.Equal(RatingFailureKind.Invalid, answer.Failure?.Kind);
        Assert.Null(answer.Value);
        Assert.Equal(2, client.Calls.Count);
    }

    [Fact]
    public async Task A_cut_answer_gets_more_room_and_less_thinking()
    {
        var (answer, client) = await Rated(ScriptedChatClient.Says("""{"sco""", ChatFinishReason.Length), ScriptedChatClient.Says(Good));

        Assert.Equal(6.5, answer.Value);
        Assert.True(client.Calls[1].Options!.MaxOutputTokens > client.Calls[0].Options!.MaxOutputTokens);
        Assert.True(client.Calls[1].Options!.AdditionalProperties!.ContainsKey(Finish.LeastThinking));
    }

    [Fact]
    public async Task A_refused_picture_is_not_asked_again()
    {
        var (answer, client) = await Rated(ScriptedChatClient.Says("", ChatFinishReason.ContentFilter));

        Assert.Equal(RatingFailureKind.Blocked, answer.Failure?.Kind);
        Assert.False(answer.Failure!.MayPass);
        Assert.Single(client.Calls);
    }

    [Fact]
    public async Task Trouble_after_a_paid_answer_keeps_what_was_paid()
    {
        var (answer, _) = await Rated(ScriptedChatClient.Says("no"), ScriptedChatClient.Throws(new ServiceException(new(ServiceFaultKind.Internal, "broken"))));

        Assert.Equal((RatingFailureKind.Failed, 0.11m), (answer.Failure?.Kind, answer.CostUsd));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_costs_nothing()
    {
        var client = new ScriptedChatClient(ScriptedChatClient.Says(Good));

        var answer = await new ChatRater("made", "m", client).RateAsync(new("a.jpg", "aa", "no picture"u8.ToArray(), []), TestContext.Current.CancellationToken);

        Assert.Equal((RatingFailureKind.Unreadable, 0m), (answer.Failure?.Kind, answer.CostUsd));
        Assert.Empty(client.Calls);
    }

    static async Task<(RatingAnswer Answer, ScriptedChatClient Client)> Rated(params Func<ChatResponse>[] script)
    {
        var client = new ScriptedChatClient(script);
        var rater = new ChatRater("made", "m", client, new() { Rubric = RubricFiles.Get("predecessor"), Price = Price });
        return (await rater.RateAsync(MadePictures.Subject(), TestContext.Current.CancellationToken), client);
    }
}
