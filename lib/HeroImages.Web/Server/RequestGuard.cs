using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HeroImages.Web.Server;

/// <summary>
/// Refuses what no page of ours sends: requests by another name than the server's (a page elsewhere whose name was turned to this machine),
/// and those that a page of another origin makes.
/// </summary>
/// <param name="hosts">Names and ports by which the server may be called.</param>
sealed class RequestGuard(IReadOnlySet<string> hosts)
{
    /// <summary>Why a request is refused; null when it is not.</summary>
    public string? Refusal(HttpRequest request)
    {
        var host = request.Headers.Host.ToString();
        return !hosts.Contains(host) ? "this server is not called so"
            : IsForeign(request.Headers.Origin.ToString(), host) ? "a page of another origin asked"
            : IsChange(request) && request.Headers.Origin.Count == 0 ? "nothing tells which page asked"
            : request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && !IsNavigation(request) ? "a page of another site asked"
            : null;
    }

    static bool IsForeign(string origin, string host) => origin.Length > 0 && origin != $"http://{host}";

    static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    /// <summary>A link in a mail may lead here; it does no more than show the page.</summary>
    static bool IsNavigation(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == "/" && request.Headers["Sec-Fetch-Mode"] == "navigate";

    /// <summary>What every answer says of itself.</summary>
    public static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.Remove(HeaderNames.Server);
    }
}
