using HeroImages.Images;
using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>
/// Has a chat model rate pictures: any client that looks at pictures will do. Asks for one JSON object, checks it, and
/// asks again once, with the reason, where it is no rating. The model sees pixels and the rubric, never a name.
/// </summary>
public sealed class ChatRater : IRater
{
    /// <summary>Room for an answer; models count their thinking into it.</summary>
    public const int MostOutputTokens = 4096;

    /// <summary>Room for the second try of an answer that was cut off.</summary>
    internal const int MostOutputTokensAgain = 8192;

    /// <summary>Decoding is work for a processor; more at a time than there are would only cost memory.</summary>
    static readonly SemaphoreSlim Preparing = new(Environment.ProcessorCount);

    readonly IChatClient _client;
    readonly ChatRaterOptions _options;
    readonly Rubric _rubric;

    /// <param name="rater">The sort of rater, such as "gemini".</param>
    /// <param name="model">The model, as the user named it.</param>
    /// <param name="client">The client; see <see cref="ChatLayers"/> for retries, limits and a budget.</param>
    /// <param name="options">How to ask.</param>
    public ChatRater(string rater, string? model, IChatClient client, ChatRaterOptions? options = null)
    {
        (_client, _options) = (client, options ?? new());
        _rubric = _options.Rubric;
        Id = IdOf(rater, model, _options);
    }

    /// <inheritdoc/>
    public RaterId Id { get; }

    /// <summary>The identity of a rater that asks in this way.</summary>
    internal static RaterId IdOf(string rater, string? model, ChatRaterOptions options)
    {
        var pixels = $"{options.Picture.LongestSide}px";
        return new(rater, model, options.Rubric.Id, options.Settings is null ? pixels : $"{pixels} {options.Settings}");
    }

    /// <inheritdoc/>
    public async Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default)
    {
        var (picture, failure) = await PrepareAsync(subject.Content, cancel).ConfigureAwait(false);
        if (picture is null)
        {
            return new() { Failure = new(RatingFailureKind.Unreadable, failure ?? "no picture"), CostUsd = 0 };
        }
        return await AskAsync(ChatPrompt.Messages(_rubric, picture.Jpeg), Options(), cancel).ConfigureAwait(false);
    }

    async Task<(PreparedPicture? Picture, string? Failure)> PrepareAsync(byte[] content, CancellationToken cancel)
    {
        await Preparing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => PicturePreparer.Prepare(content, _options.Picture), cancel).ConfigureAwait(false);
        }
        finally
        {
            Preparing.Release();
        }
    }

    ChatOptions Options()
    {
        var options = ChatPrompt.Options(_rubric, Id.Model);
        _options.Configure?.Invoke(options);
        return options;
    }

    async Task<RatingAnswer> AskAsync(List<ChatMessage> messages, ChatOptions options, CancellationToken cancel)
    {
        var spent = new ChatExpense(_options.Price);
        ChatVerdict? verdict = null;
        for (var tries = 0; verdict is null || (verdict.Answer.Failure is not null && tries <= verdict.MoreTries); tries++)
        {
            try
            {
                var response = await _client.GetResponseAsync(messages, options, cancel).ConfigureAwait(false);
                spent.Add(response);
                verdict = ChatJudge.Judge(response, _rubric);
                Change(messages, options, verdict.Answer.Failure, response.Text);
            }
            catch (RaterStoppedException) when (verdict is not null)
            {
                // What was paid for is kept; the next picture stops the run.
                break;
            }
            catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
            {
                return spent.On(Failed(fault, e));
            }
        }
        return spent.On(verdict.Answer);
    }

    /// <summary>Layers that a user left away may let trouble through that concerns all pictures.</summary>
    static RatingAnswer Failed(ServiceFault fault, Exception cause) => fault.StopsRun
        ? throw new RaterStoppedException(StopText.Of(fault), fault.IsPause, cause)
        : new() { Failure = new(RatingFailureKind.Failed, fault.Message) };

    /// <summary>A cut answer needs more room; one that was no rating, the reason.</summary>
    static void Change(List<ChatMessage> messages, ChatOptions options, RatingFailure? failure, string text)
    {
        if (failure?.Kind == RatingFailureKind.Truncated)
        {
            options.MaxOutputTokens = MostOutputTokensAgain;
            (options.AdditionalProperties ??= [])[Finish.LeastThinking] = true;
        }
        else if (failure?.Kind == RatingFailureKind.Invalid && messages[^1].Role == ChatRole.User)
        {
            messages.Add(new(ChatRole.Assistant, text));
            messages.Add(new(ChatRole.User, $"That answer cannot be used: {failure.Detail}. Answer again with the one JSON object alone, each number from 0 to 10."));
        }
    }
}
