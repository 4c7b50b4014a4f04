using System.Net;
using System.Net.Http.Headers;

namespace HeroImages.Images.Fetching;

/// <summary>
/// Sends requests and follows redirections as far as that is safe: five at most, to http and https only, never from
/// https to http, and never from a public host into the own machine or network. For any number of threads.
/// </summary>
sealed class PictureRequests : IDisposable
{
    const int MostRedirections = 5;
    const int MostHeaderKilobytes = 64;

    static readonly TimeSpan ConnectionsLast = TimeSpan.FromMinutes(5);
    static readonly ProductInfoHeaderValue Product = new("HeroImages", typeof(PictureRequests).Assembly.GetName().Version!.ToString(3));

    readonly HostGuard _guard = new();
    readonly RequestPace _pace;
    readonly HttpClient _client;

    public PictureRequests(RequestPace pace, int parallel)
    {
        _pace = pace;
        _client = new(Handler(_guard, parallel)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(Product);
        _client.DefaultRequestHeaders.AcceptEncoding.Add(new("identity"));
    }

    /// <summary>Asks for a file, or for the rest of one.</summary>
    /// <param name="start">Its URL.</param>
    /// <param name="from">Bytes that have come already.</param>
    /// <param name="validator">What says that the file is still the same; null to ask for all of it.</param>
    /// <param name="watch">Stops waiting for an answer that does not come; waiting for the pace is no stall.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The first answer that is no redirection, whatever its status.</returns>
    /// <exception cref="TransferFault">There is no answer, or a redirection that is not followed.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri start, long from, string? validator, StallWatch watch, CancellationToken cancel)
    {
        var at = start;
        for (var redirections = 0; redirections <= MostRedirections; redirections++)
        {
            await _pace.WaitAsync(cancel).ConfigureAwait(false);
            var to = at;
            var response = await watch.GuardAsync(token => SendOnceAsync(to, from, validator, token)).ConfigureAwait(false);
            if (!IsRedirection(response.StatusCode))
            {
                return response;
            }
            using (response)
            {
                at = await FollowAsync(start, at, response.Headers.Location, cancel).ConfigureAwait(false);
            }
        }
        throw new TransferFault($"the server redirects more than {MostRedirections} times", mayPass: false);
    }

    public void Dispose() => _client.Dispose();

    static SocketsHttpHandler Handler(HostGuard guard, int parallel) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = ConnectionsLast,
        MaxConnectionsPerServer = parallel,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        ConnectCallback = guard.ConnectAsync,
    };

    static bool IsRedirection(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    async Task<HttpResponseMessage> SendOnceAsync(Uri at, long from, string? validator, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (validator is not null)
        {
            request.Headers.Range = new(from, null);
            request.Headers.IfRange = RangeConditionHeaderValue.Parse(validator);
        }
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw new TransferFault(Reason(at, e), mayPass: e.HttpRequestError != HttpRequestError.SecureConnectionError) { IsUnanswered = true };
        }
    }

    /// <summary>Where a redirection leads.</summary>
    /// <exception cref="TransferFault">It is not to be followed.</exception>
    internal async Task<Uri> FollowAsync(Uri start, Uri at, Uri? location, CancellationToken cancel)
    {
        var to = location is null ? throw Refused("the server redirects without saying where to") : new Uri(at, location);
        if (!PictureAddresses.IsHttp(to))
        {
            throw Refused($"the server redirects to a {to.Scheme}: address");
        }
        if (at.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp)
        {
            throw Refused($"the server redirects from https to http, at {to.Host}");
        }
        var leadsInside = await _guard.IsInsideAsync(to.DnsSafeHost, cancel).ConfigureAwait(false)
            && !await _guard.IsInsideAsync(start.DnsSafeHost, cancel).ConfigureAwait(false);
        return leadsInside ? throw Refused($"the server redirects into the private network, to {to.Host}") : to;
    }

    static TransferFault Refused(string reason) => new(reason + "; not followed", mayPass: false);

    static string Reason(Uri at, HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"there is no host {at.Host}",
        HttpRequestError.ConnectionError => $"{at.Authority} cannot be connected to: {e.InnerException?.Message ?? e.Message}",
        HttpRequestError.SecureConnectionError => $"{at.Authority} does not prove who it is: {e.InnerException?.Message ?? e.Message}",
        _ => $"{at.Authority} gives no answer: {e.InnerException?.Message ?? e.Message}",
    };
}
