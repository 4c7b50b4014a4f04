using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HeroImages.Images.Fetching;

/// <summary>
/// Knows which hosts stand on the own machine or network, and makes the connections, so that a host that was judged
/// public is never connected to at a private address, whatever its name server says later. For any number of threads.
/// </summary>
sealed class HostGuard
{
    readonly ConcurrentDictionary<string, bool> _inside = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any address of a host is private; a host that is not found counts as public.</summary>
    public async Task<bool> IsInsideAsync(string host, CancellationToken cancel)
    {
        if (_inside.TryGetValue(host, out var known))
        {
            return known;
        }
        try
        {
            return _inside.GetOrAdd(host, (await AddressesAsync(host, cancel).ConfigureAwait(false)).Any(PrivateAddress.Is));
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Connects to a host; <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="SocketException">The host is not found, or does not answer, or has no address that is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await AddressesAsync(host, cancel).ConfigureAwait(false);
        var inside = _inside.GetOrAdd(host, addresses.Any(PrivateAddress.Is));
        var allowed = addresses.Where(a => inside || !PrivateAddress.Is(a)).ToArray();
        if (allowed.Length == 0)
        {
            throw new SocketException((int)SocketError.AccessDenied);
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host, out var address) ? Task.FromResult(new[] { address }) : Dns.GetHostAddressesAsync(host, cancel);
}
