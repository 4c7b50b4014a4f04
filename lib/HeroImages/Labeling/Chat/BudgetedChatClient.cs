using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>Sets money aside for each request and books what it cost.</summary>
sealed class BudgetedChatClient(IChatClient inner, Budget budget, RequestPrice price) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var worst = price.Worst([.. messages], options?.MaxOutputTokens ?? ChatRater.MostOutputTokens);
        await budget.ReserveAsync(worst, cancellationToken).ConfigureAwait(false);
        // Until an answer says otherwise the service may have done the work.
        var cost = worst;
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            cost = price.Actual(response.Usage ?? new(), response.ModelId) ?? worst;
            return response;
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { MayBeCharged: false })
        {
            cost = 0;
            throw;
        }
        finally
        {
            budget.Settle(worst, cost);
        }
    }
}
