using Microsoft.Extensions.AI;

namespace HeroImages.Tests.Labeling.Chat;

/// <summary>Answers as a script says: the n-th call gets the n-th line, later ones the last.</summary>
sealed class ScriptedChatClient(params Func<ChatResponse>[] script) : IChatClient
{
    readonly Lock _state = new();

    public List<(List<ChatMessage> Messages, ChatOptions? Options)> Calls { get; } = [];

    public static Func<ChatResponse> Says(string text, ChatFinishReason? finish = null) => () => new(new ChatMessage(ChatRole.Assistant, text))
    {
        FinishReason = finish ?? ChatFinishReason.Stop,
        ModelId = "made-model-1",
        Usage = new() { InputTokenCount = 100, OutputTokenCount = 10 },
    };

    public static Func<ChatResponse> Throws(Exception exception) => () => throw exception;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        lock (_state)
        {
            Calls.Add(([.. messages], options?.Clone()));
            return Task.FromResult(script[Math.Min(Calls.Count, script.Length) - 1]());
        }
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
