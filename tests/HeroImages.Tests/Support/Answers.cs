using System.Text;

namespace HeroImages.Tests;

/// <summary>Good answers and bad ones.</summary>
static class Answers
{
    /// <summary>The whole content, whatever range was asked for.</summary>
    public static Answer Whole(byte[] content, string? etag = null) => (_, to, end) => SendAsync(to, "200 OK", content, content.Length, etag, end);

    /// <summary>The range that was asked for, if the content is still the one that the client knows.</summary>
    public static Answer Ranged(byte[] content, string etag) => (request, to, end) =>
        request.Range is not null && request.Headers.GetValueOrDefault("if-range") == etag
            ? SendAsync(to, $"206 Partial Content\r\nContent-Range: bytes {request.From}-{content.Length - 1}/{content.Length}", content[request.From..], content.Length - request.From, etag, end)
            : SendAsync(to, "200 OK", content, content.Length, etag, end);

    /// <summary>As <see cref="Ranged"/>, and breaks off after so many bytes.</summary>
    public static Answer Dropping(byte[] content, string? etag, int after) => (request, to, end) =>
        request.Range is null || etag is null
            ? SendAsync(to, "200 OK", content[..after], content.Length, etag, end)
            : SendAsync(
                to, $"206 Partial Content\r\nContent-Range: bytes {request.From}-{content.Length - 1}/{content.Length}",
                content.AsSpan(request.From, Math.Min(after, content.Length - request.From)).ToArray(), content.Length - request.From, etag, end);

    /// <summary>Sends so many bytes, and then nothing for a long time.</summary>
    public static Answer Stalling(byte[] content, string etag, int after) => async (_, to, end) =>
    {
        await SendAsync(to, "200 OK", content[..after], content.Length, etag, end);
        await Task.Delay(TimeSpan.FromMinutes(1), end);
    };

    /// <summary>Announces another length than it has.</summary>
    public static Answer Announcing(byte[] content, int length) => (_, to, end) =>
        SendAsync(to, "200 OK", content.AsSpan(0, Math.Min(length, content.Length)).ToArray(), length, null, end);

    /// <summary>Goes on with another part than was asked for.</summary>
    public static Answer Misplaced(byte[] content, string etag) => (request, to, end) => request.Range is null
        ? SendAsync(to, "200 OK", content, content.Length, etag, end)
        : SendAsync(to, $"206 Partial Content\r\nContent-Range: bytes 0-99/{content.Length}", content[..100], 100, etag, end);

    /// <summary>Content without a length, cut off or not.</summary>
    public static Answer Unmeasured(byte[] content) => (_, to, end) => SendAsync(to, "200 OK", content, null, null, end);

    /// <summary>A status, with further headers if need be.</summary>
    public static Answer Status(string status, params string[] headers) => (_, to, end) =>
        SendAsync(to, string.Join("\r\n", [status, .. headers]), [], 0, null, end);

    public static Answer Redirect(string location) => Status("302 Found", $"Location: {location}");

    /// <summary>A page that says that something is wrong, with a status that says nothing is.</summary>
    public static Answer Page() => (_, to, end) =>
    {
        var page = "<html><body>Please log in</body></html>"u8.ToArray();
        return SendAsync(to, "200 OK\r\nContent-Type: text/html", page, page.Length, null, end);
    };

    static async Task SendAsync(Stream to, string status, byte[] content, int? length, string? etag, CancellationToken end)
    {
        var head = $"HTTP/1.1 {status}\r\nConnection: close\r\n"
            + (length is null ? "" : $"Content-Length: {length}\r\n")
            + (etag is null ? "" : $"ETag: {etag}\r\n") + "\r\n";
        await to.WriteAsync(Encoding.ASCII.GetBytes(head), end);
        await to.WriteAsync(content, end);
        await to.FlushAsync(end);
    }
}
