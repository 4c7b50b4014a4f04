using System.Text.Json;
using HeroImages.Files;
using HeroImages.Web.Pictures;
using HeroImages.Web.Sittings;
using Microsoft.AspNetCore.Http;

namespace HeroImages.Web.Server;

/// <summary>Answers requests: who may ask, what is asked, and the person's sitting that answers it.</summary>
/// <param name="desk">What all share.</param>
/// <param name="guard">Who may ask.</param>
/// <param name="door">Who is in.</param>
/// <param name="cookie">Name of the cookie.</param>
/// <param name="entered">Called when a link has been used.</param>
sealed class ReviewEndpoints(ReviewDesk desk, RequestGuard guard, Doorkeeper door, string cookie, Action entered)
{
    const string TokenName = "t";

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        RequestGuard.Protect(context.Response);
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (StaleViewException e)
        {
            await SayAsync(context, StatusCodes.Status409Conflict, e.Message).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BadAnswerException or JsonException or BadHttpRequestException)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, e is BadAnswerException ? e.Message : "that cannot be read").ConfigureAwait(false);
        }
        catch (InputException e)
        {
            await SayAsync(context, StatusCodes.Status507InsufficientStorage, $"Not kept: {e.Found}. {e.Remedy}").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
    }

    Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (guard.Refusal(request) is { } refusal)
        {
            return ForbidAsync(context, refusal);
        }
        var visitor = door.Find(request.Cookies[cookie]);
        if (request.Path == "/" && request.Query.ContainsKey(TokenName) && HttpMethods.IsGet(request.Method))
        {
            return EnterAsync(context, visitor);
        }
        return visitor is null
            ? ForbidAsync(context, "this browser was not let in: open the link that hero review printed last, each works once")
            : RouteAsync(context, visitor);
    }

    Task RouteAsync(HttpContext context, Visitor visitor) => (context.Request.Method, context.Request.Path.Value ?? "") switch
    {
        ("GET", "/favicon.ico") => EmptyAsync(context),
        ("GET", "/api/start") => JsonAsync(context, StartOf(visitor)),
        ("POST", "/api/begin") => BeginAsync(context, visitor),
        ("GET", "/api/page") => SittingAsync(context, visitor, sitting => sitting.PageAsync()),
        ("GET", "/api/panel") => SittingAsync(context, visitor, async sitting => new { anchors = await sitting.AnchorsAsync().ConfigureAwait(false) }),
        ("POST", "/api/answer") => SittingAsync<ReviewAnswer>(context, visitor, (sitting, answer) => sitting.AnswerAsync(answer)),
        ("POST", "/api/note") => SittingAsync<ReviewNote>(context, visitor, (sitting, note) => sitting.NoteAsync(Checked(note))),
        ("POST", "/api/undo") => SittingAsync<UndoRequest>(context, visitor, (sitting, undo) => sitting.UndoAsync(undo.View)),
        ("GET", var path) when PageFiles.Find(path) is { } file => BytesAsync(context, file.Content, file.Type),
        ("GET", var path) when path.StartsWith("/picture/", StringComparison.Ordinal) => PictureAsync(context, visitor, path.Split('/')),
        _ => SayAsync(context, StatusCodes.Status404NotFound, "there is nothing of that name"),
    };

    /// <summary>
    /// Lets a browser in, and leads it on to an address without the token. A redirect would not do: after a link from elsewhere the
    /// browser would not send the cookie with it.
    /// </summary>
    Task EnterAsync(HttpContext context, Visitor? visitor)
    {
        if (visitor is null)
        {
            if (door.Enter(context.Request.Query[TokenName].ToString()) is not { } secret)
            {
                return ForbidAsync(context, "the link is wrong or was used before: each works once, and hero review prints another");
            }
            context.Response.Cookies.Append(cookie, secret, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            entered();
        }
        return BytesAsync(context, "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=/\"><title>Review</title><p><a href=\"/\">Go on</a></p></html>"u8.ToArray(), "text/html; charset=utf-8");
    }

    object StartOf(Visitor visitor) => new
    {
        mode = desk.Options.Mode,
        rater = visitor.Rater ?? desk.Options.Rater,
        rubric = new { desk.Rubric.Name, desk.Rubric.Criteria, desk.Rubric.Bands },
        raters = desk.Options.Raters,
    };

    async Task BeginAsync(HttpContext context, Visitor visitor)
    {
        var request = await ReadAsync<BeginRequest>(context).ConfigureAwait(false);
        var (name, refusal) = RaterName.Of(request.Name, desk.Options.Raters);
        if (name is null)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, refusal!).ConfigureAwait(false);
            return;
        }
        visitor.Rater = name;
        await SittingAsync(context, visitor, sitting => sitting.PageAsync()).ConfigureAwait(false);
    }

    async Task SittingAsync<T>(HttpContext context, Visitor visitor, Func<Sitting, Task<T>> work)
    {
        if (visitor.Rater is { } name)
        {
            await JsonAsync(context, await work(desk.Sit(name)).ConfigureAwait(false)).ConfigureAwait(false);
        }
        else
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "give your name first").ConfigureAwait(false);
        }
    }

    async Task SittingAsync<T>(HttpContext context, Visitor visitor, Func<Sitting, T, Task<ReviewPage>> work)
    {
        var request = await ReadAsync<T>(context).ConfigureAwait(false);
        await SittingAsync(context, visitor, sitting => work(sitting, request)).ConfigureAwait(false);
    }

    async Task PictureAsync(HttpContext context, Visitor visitor, string[] path)
    {
        var shelf = path switch
        {
            [_, _, _] => desk.Screen,
            [_, _, _, "full"] => desk.Full,
            [_, _, _, "small"] => desk.Small,
            _ => null,
        };
        var picture = shelf is not null && visitor.Rater is { } name && desk.Sit(name).Ids.Find(path[2]) is { } number
            ? await shelf.GetAsync(desk.Index.Pictures[number].Path).ConfigureAwait(false)
            : new ShelvedPicture(null, null, null);
        await (picture.Jpeg is { } jpeg
            ? BytesAsync(context, jpeg, "image/jpeg")
            : SayAsync(context, StatusCodes.Status404NotFound, "there is no such picture")).ConfigureAwait(false);
    }

    static ReviewNote Checked(ReviewNote note) => note.Words?.Length > ReviewNote.Longest ? throw new BadAnswerException($"a note has at most {ReviewNote.Longest} characters") : note;

    static async Task<T> ReadAsync<T>(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ReviewJson.Options, context.RequestAborted).ConfigureAwait(false) ?? throw new JsonException();

    static Task ForbidAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return BytesAsync(context, System.Text.Encoding.UTF8.GetBytes($"Refused: {why}.\n"), "text/plain; charset=utf-8");
    }

    static Task SayAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return JsonAsync(context, new { error });
    }

    static Task EmptyAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    static Task JsonAsync<T>(HttpContext context, T value) => BytesAsync(context, JsonSerializer.SerializeToUtf8Bytes(value, ReviewJson.Options), "application/json; charset=utf-8");

    static Task BytesAsync(HttpContext context, byte[] content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}
