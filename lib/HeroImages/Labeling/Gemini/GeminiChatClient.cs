using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini;

/// <summary>
/// Gemini's <c>generateContent</c> as a chat client. It sends once and tells apart what went wrong; retries, limits and
/// budgets are layers around it. May be used from any number of threads.
/// </summary>
public sealed class GeminiChatClient : IChatClient
{
    readonly GeminiTransport _transport;
    readonly ModelCatalog _catalog;
    readonly GeminiOptions _options;
    readonly string _model;

    /// <param name="http">Its own time limit has to be infinite, since answers may take minutes.</param>
    /// <param name="endpoint">Where, and with which key.</param>
    /// <param name="model">The model, with or without <c>models/</c>.</param>
    /// <param name="options">How to ask.</param>
    /// <param name="catalog">What is known of models; null for what came with this version.</param>
    /// <param name="clock">For waits that are given as dates; null for the system's.</param>
    public GeminiChatClient(HttpClient http, GeminiEndpoint endpoint, string model, GeminiOptions? options = null, ModelCatalog? catalog = null, TimeProvider? clock = null) =>
        (_transport, _catalog, _options, _model) = (new(http, endpoint, clock ?? TimeProvider.System), catalog ?? ModelCatalog.Shipped, options ?? new(), model);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var model = ModelCatalog.Name(options?.ModelId ?? _model);
        using var content = Body(writer => GeminiRequest.Write(writer, messages, options, _options, _catalog.Find(model)));
        var answer = await _transport.JsonAsync(HttpMethod.Post, _transport.At($"models/{model}:generateContent"), content, cancellationToken).ConfigureAwait(false);
        return GeminiResponse.Read(answer, model);
    }

    /// <inheritdoc/>
    /// <remarks>A rating is of no use before it is whole, so that the answer comes in one piece.</remarks>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("gemini", _transport.Endpoint.BaseUrl, _model)
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>The HTTP client belongs to whoever gave it.</summary>
    public void Dispose()
    {
    }

    /// <summary>A JSON body written without a detour over text.</summary>
    internal static HttpContent Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }
        return new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
