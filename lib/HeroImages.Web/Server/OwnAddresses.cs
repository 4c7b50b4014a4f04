using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace HeroImages.Web.Server;

/// <summary>The addresses under which this machine can be reached from its network.</summary>
static class OwnAddresses
{
    /// <summary>IPv4 addresses of interfaces that are up, without loopback, in order.</summary>
    public static IReadOnlyList<IPAddress> OfNetwork() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(i => i.OperationalStatus == OperationalStatus.Up && i.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a))
            .DistinctBy(a => a.ToString()).OrderBy(a => a.ToString(), StringComparer.Ordinal),
    ];
}
