using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>Asks only when the gate lets it, and tells the gate what came back.</summary>
sealed class GatedChatClient(IChatClient inner, RequestGate gate) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            gate.Ease();
            return response;
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { ConcernsAll: true } fault)
        {
            gate.Close(RetryDelay.Least(fault));
            throw;
        }
        finally
        {
            gate.Leave();
        }
    }
}
