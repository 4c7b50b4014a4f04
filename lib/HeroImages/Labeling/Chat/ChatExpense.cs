using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>Adds up what the tries for one picture used.</summary>
sealed class ChatExpense(RequestPrice price)
{
    readonly UsageDetails _usage = new();
    decimal? _cost = 0;
    string? _model;
    string? _notice;

    public void Add(ChatResponse response)
    {
        var usage = response.Usage ?? new();
        _usage.Add(usage);
        _cost += price.Actual(usage, response.ModelId);
        _model = response.ModelId;
        _notice = response.AdditionalProperties?.GetValueOrDefault(Finish.Notice) as string;
    }

    public RatingAnswer On(RatingAnswer answer) => answer with
    {
        InputTokens = (int?)_usage.InputTokenCount,
        OutputTokens = (int?)_usage.OutputTokenCount,
        CostUsd = _cost,
        ModelVersion = _model,
        Warning = AnswerReader.Joined(answer.Warning, _notice),
    };
}
