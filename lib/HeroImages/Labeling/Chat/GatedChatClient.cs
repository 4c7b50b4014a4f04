using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace HeroImages.Labeling.Chat;

/// <summary>Asks only when the gate lets it, and tells the gate what came back.</summary>
sealed partial class GatedChatClient(IChatClient inner, RequestGate gate, ILogger logger) : DelegatingChatClient(inner)
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
            var wait = RetryDelay.Least(fault);
            if (gate.Close(wait))
            {
                SayWait(fault.Message, Math.Ceiling(wait.TotalSeconds), gate.Limit);
            }
            throw;
        }
        finally
        {
            gate.Leave();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The service asks to wait ({Message}): {Seconds} s, then at most {Limit} at a time")]
    partial void SayWait(string message, double seconds, int limit);
}
