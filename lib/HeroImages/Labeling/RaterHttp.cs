using System.Net;
using HeroImages.Labeling.LocalVlm;

namespace HeroImages.Labeling;

/// <summary>Makes HTTP clients for raters.</summary>
public static class RaterHttp
{
    const int MostConnections = 64;

    /// <summary>Longest wait for a connection; an answer may take minutes.</summary>
    static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);

    /// <summary>Old connections are given up, so that a change of address is noticed during long runs.</summary>
    static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(10);

    /// <summary>A client without a time limit of its own, which follows no redirection: a key goes where it was meant to go.</summary>
    public static HttpClient Create() => new(new OllamaRefusals(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectWithin,
        MaxConnectionsPerServer = MostConnections,
        PooledConnectionLifetime = ConnectionLife,
        UseCookies = false,
    }))
    { Timeout = Timeout.InfiniteTimeSpan };
}
