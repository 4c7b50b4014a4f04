using System.Globalization;
using System.Net;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Web.Server;
using HeroImages.Web.Sittings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HeroImages.Web;

/// <summary>
/// A local page on which people rate or compare pictures, for as many at once as there are links. It listens on this machine alone unless
/// told otherwise, and waits for nobody: whoever starts it goes on, and stops it when it is no longer needed. Thread-safe.
/// </summary>
[TypeFormatterSource]
public sealed class ReviewServer : IAsyncDisposable, INotebookForm
{
    const int MostRequestBytes = 64 << 10;

    static readonly string[] OwnNames = ["127.0.0.1", "localhost"];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly ReviewDesk _desk;
    readonly WebApplication _app;
    readonly Doorkeeper _door = new();
    readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    int _isStopped;

    ReviewServer(ReviewDesk desk)
    {
        _desk = desk;
        _app = Create(desk.Options);
    }

    /// <summary>Raised when a link has let a browser in, and so works no more. On a thread of the server.</summary>
    public event EventHandler? LinkUsed;

    /// <summary>The link that lets the first browser in; see <see cref="NewLink"/> for more.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1");

    /// <summary>The port on which it listens.</summary>
    public int Port { get; private set; }

    /// <summary>The journal.</summary>
    public string Journal => _desk.Journal;

    /// <summary>Decisions since it was started, of all people.</summary>
    public int Answers => _desk.Answers;

    /// <summary>Pictures that could not be shown since it was started, by name.</summary>
    public IReadOnlyList<Unreadable> Unreadable => _desk.Unreadable;

    /// <summary>Opens the journal and begins to listen.</summary>
    /// <param name="options">What is reviewed, and how.</param>
    /// <param name="progress">Told pictures that were rated before, which are looked at first.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="InputException">
    /// The journal cannot be written or another process is writing it, a name cannot be used, there is nothing to review, or the port is taken.
    /// </exception>
    public static async Task<ReviewServer> StartAsync(ReviewOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var checkedOptions = OptionsCheck.Of(options);
        var desk = ReviewDesk.Open(checkedOptions, progress, cancel);
        try
        {
            var server = new ReviewServer(desk);
            await server.ListenAsync(cancel).ConfigureAwait(false);
            return server;
        }
        catch
        {
            desk.Dispose();
            throw;
        }
    }

    /// <summary>A link that lets one more browser in.</summary>
    public Uri NewLink() => Link(IPAddress.Loopback);

    /// <summary>Links for other machines of the network, one for each address of this one; empty unless that was asked for.</summary>
    public IReadOnlyList<Uri> NewNetworkLinks() => _desk.Options.Lan ? [.. OwnAddresses.OfNetwork().Select(Link)] : [];

    /// <summary>Stops listening and closes the journal. Twice does no harm.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) == 1)
        {
            return;
        }
        using var patience = new CancellationTokenSource(Patience);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _desk.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    /// <inheritdoc/>
    public string ToHtml() => $"<p>Review: <a href=\"{HtmlText.Escape($"{Url}")}\" target=\"_blank\" rel=\"noopener\">open the page</a> (the link works once). Journal: {HtmlText.Escape(Journal)}</p>";

    /// <inheritdoc/>
    public string ToText() => $"Review: {Url} (the link works once). Journal: {Journal}";

    /// <summary>The value in one line.</summary>
    public override string ToString() => ToText();

    async Task ListenAsync(CancellationToken cancel)
    {
        var guard = new RequestGuard(_hosts);
        RequestDelegate? handle = null;
        _app.Run(context => handle!(context));
        await StartAsync(cancel).ConfigureAwait(false);
        Port = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        foreach (var name in OwnNames.Concat(_desk.Options.Lan ? OwnAddresses.OfNetwork().Select(a => a.ToString()) : []))
        {
            _hosts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:{Port}"));
        }
        handle = new ReviewEndpoints(_desk, guard, _door, string.Create(CultureInfo.InvariantCulture, $"hero_review_{Port}"), () => LinkUsed?.Invoke(this, EventArgs.Empty)).HandleAsync;
        Url = NewLink();
    }

    async Task StartAsync(CancellationToken cancel)
    {
        try
        {
            await _app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await _app.DisposeAsync().ConfigureAwait(false);
            throw new InputException("--port", null, string.Create(CultureInfo.InvariantCulture, $"port {_desk.Options.Port} cannot be used: {e.Message.TrimEnd('.')}"), "a free port", "Name another, or leave it out.", e);
        }
    }

    Uri Link(IPAddress address) => new(string.Create(CultureInfo.InvariantCulture, $"http://{address}:{Port}/?t={_door.NewToken()}"));

    /// <summary>A server with nothing that reads settings from files or the environment, and that writes nothing to the console.</summary>
    static WebApplication Create(ReviewOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
            kestrel.Listen(options.Lan ? IPAddress.Any : IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        return builder.Build();
    }
}
