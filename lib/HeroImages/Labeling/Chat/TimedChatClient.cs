using Microsoft.Extensions.AI;
using Polly;

namespace HeroImages.Labeling.Chat;

/// <summary>Gives an answer so much time and no more.</summary>
sealed class TimedChatClient(IChatClient inner, TimeSpan longest, TimeProvider clock) : DelegatingChatClient(inner)
{
    readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(longest).Build();

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await _pipeline.ExecuteAsync(async cancel => await base.GetResponseAsync(messages, options, cancel).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
