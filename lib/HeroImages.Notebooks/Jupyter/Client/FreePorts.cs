using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>Finds a place on loopback for a kernel.</summary>
static class FreePorts
{
    /// <summary>Five free ports and a random key. Another program may take one before the kernel does.</summary>
    public static ConnectionFile Find()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(l => l.Start());
            var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToList();
            return new("127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], RandomNumberGenerator.GetHexString(64, lowercase: true));
        }
        finally
        {
            listeners.ForEach(l => l.Dispose());
        }
    }
}
