using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>Decides what an answer is worth, in the order in which services fail.</summary>
static class ChatJudge
{
    /// <summary>Refusals that come by chance, when an answer resembles a known text.</summary>
    static readonly HashSet<string> BlockedByChance = ["RECITATION", "IMAGE_RECITATION"];

    public static ChatVerdict Judge(ChatResponse response, Rubric rubric)
    {
        var (text, finish) = (response.Text, response.FinishReason?.Value);
        var read = string.IsNullOrWhiteSpace(text) ? null : AnswerReader.Read(text, rubric);
        var reason = response.AdditionalProperties?.GetValueOrDefault(Finish.Reason) as string ?? finish ?? "no reason given";
        return response.FinishReason == ChatFinishReason.ContentFilter ? Failed(RatingFailureKind.Blocked, reason, text)
            : finish is not null && BlockedByChance.Contains(finish) ? Failed(RatingFailureKind.Blocked, finish, text, 2)
            : response.FinishReason == ChatFinishReason.Length ? Failed(RatingFailureKind.Truncated, Lengths(response), text, 1)
            : read is null ? Failed(RatingFailureKind.Empty, $"no text; finished with {reason}", text, 2)
            : IsUsual(response.FinishReason) ? new(read, read.Failure is null ? 0 : 1)
            : read.Failure is null ? new(read with { Warning = AnswerReader.Joined(read.Warning, $"finished with {finish}") })
            : new(read, 2);
    }

    static bool IsUsual(ChatFinishReason? finish) => finish is null || finish == ChatFinishReason.Stop;

    static string Lengths(ChatResponse response) =>
        $"the answer was cut off after {response.Usage?.OutputTokenCount ?? 0} tokens, {response.Usage?.ReasoningTokenCount ?? 0} of them thinking";

    static ChatVerdict Failed(RatingFailureKind kind, string detail, string text, int moreTries = 0) =>
        new(new() { Failure = new(kind, detail), Raw = text.Length > 0 ? text : null }, moreTries);
}
