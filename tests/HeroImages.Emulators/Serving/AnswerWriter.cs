using Microsoft.AspNetCore.Http;

namespace HeroImages.Emulators.Serving;

/// <summary>Sends an answer, in the way its delivery says.</summary>
static class AnswerWriter
{
    const int TrickledPieces = 20;

    /// <returns>Whether the caller got all of it, as far as this side can know.</returns>
    public static async Task<bool> SendAsync(HttpContext context, Answer answer, ReadOnlyMemory<byte> body)
    {
        switch (answer.Delivery)
        {
            case Delivery.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return false;
            case Delivery.Reset:
                context.Abort();
                return false;
            case Delivery.SlowHeaders:
                await Task.Delay(answer.Slowness, context.RequestAborted);
                break;
        }
        SetHead(context.Response, answer, body.Length);
        return await SendBodyAsync(context, answer, body);
    }

    static void SetHead(HttpResponse response, Answer answer, int length)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }
        if (answer.Pieces is null)
        {
            response.ContentLength = length;
        }
    }

    static Task<bool> SendBodyAsync(HttpContext context, Answer answer, ReadOnlyMemory<byte> body) => answer switch
    {
        { Delivery: Delivery.CutBody } => CutAsync(context, answer.Pieces is null ? body : answer.Pieces[0]),
        { Pieces: not null } => PiecesAsync(context, answer.Pieces.Select(piece => (ReadOnlyMemory<byte>)piece), TimeSpan.Zero),
        { Delivery: Delivery.SlowBody } => PiecesAsync(context, Split(body), answer.Slowness / TrickledPieces),
        _ => PiecesAsync(context, [body], TimeSpan.Zero),
    };

    static async Task<bool> CutAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
        return false;
    }

    static async Task<bool> PiecesAsync(HttpContext context, IEnumerable<ReadOnlyMemory<byte>> pieces, TimeSpan pause)
    {
        foreach (var piece in pieces)
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            if (pause > TimeSpan.Zero)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(pause, context.RequestAborted);
            }
        }
        // Asked before the end is sent: whoever hangs up after that has got all of it.
        var isThere = !context.RequestAborted.IsCancellationRequested;
        await context.Response.CompleteAsync();
        return isThere;
    }

    static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body)
    {
        var size = Math.Max(1, (body.Length + TrickledPieces - 1) / TrickledPieces);
        for (var at = 0; at < body.Length; at += size)
        {
            yield return body.Slice(at, Math.Min(size, body.Length - at));
        }
    }
}
