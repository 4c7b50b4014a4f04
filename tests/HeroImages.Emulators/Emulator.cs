using System.Net;
using System.Net.Sockets;
using HeroImages.Emulators.Control;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Emulators.Traffic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HeroImages.Emulators;

/// <summary>A server on loopback that speaks a provider's wire format, goes wrong as told, and keeps a log.</summary>
public abstract class Emulator : IAsyncDisposable
{
    internal const string FaultHeader = "x-emulator-fault";

    readonly ControlPath _control;
    readonly EntryMaker _entries;
    readonly FaultGate _gate;
    WebApplication? _server;

    private protected Emulator(EmulatorOptions options)
    {
        Options = options;
        Clock = new EmulatorClock(options.Clock);
        Settings = EmulatorSettings.Of(options);
        Opinion = new Opinion(options.Scores);
        Chooser = new FaultChooser(RandomFaults.Of(options.FaultRate, options.Seed, options.Faults));
        _gate = new FaultGate(Chooser, Clock);
        _entries = new EntryMaker(options.Key, Clock);
        _control = new ControlPath(this);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:port</c>.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1");

    /// <summary>Ends when the port is open, where it was to stay closed for a while.</summary>
    public Task Opened { get; private set; } = Task.CompletedTask;

    /// <summary>Every request so far.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>Sums over the log.</summary>
    public Counters Counters
    {
        get
        {
            Settle();
            return Counters.Of(Log);
        }
    }

    public EmulatorClock Clock { get; }

    public EmulatorSettings Settings { get; set; }

    /// <summary>What was told to go wrong.</summary>
    public IReadOnlyList<FaultScenario> Scenarios => Chooser.Scenarios;

    private protected EmulatorOptions Options { get; }

    private protected Opinion Opinion { get; }

    private protected FaultChooser Chooser { get; }

    /// <summary>Lets something go wrong from now on. An earlier scenario goes before a later one.</summary>
    public void Scenario(FaultScenario scenario) => Chooser.Add(scenario);

    /// <summary>Lets a fault strike the first so many requests, every so many-th, or as often as the catalogue says.</summary>
    public void Scenario(string fault, int? first = null, int? every = null, Operation operation = Operation.None, double? seconds = null) =>
        Scenario(new FaultScenario { Fault = fault, First = first, Every = every, Operation = operation, Seconds = seconds });

    /// <summary>Random faults from now on.</summary>
    public void Randomize(double rate, int seed, IReadOnlyList<string> faults) => Chooser.Randomize(RandomFaults.Of(rate, seed, faults));

    /// <summary>Everything goes well again, but for random faults.</summary>
    public void ClearScenarios()
    {
        Chooser.Clear();
        _gate.Reset();
    }

    public void ClearLog() => Log.Clear();

    /// <summary>As if it had just been started.</summary>
    public virtual void Reset()
    {
        Log.Clear();
        ClearScenarios();
        Chooser.Randomize(RandomFaults.Of(Options.FaultRate, Options.Seed, Options.Faults));
        Clock.Reset();
        Settings = EmulatorSettings.Of(Options);
    }

    /// <summary>Waits until the server is told to stop.</summary>
    public static Task WaitAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await _server.StopAsync(atOnce.Token);
            await _server.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings what happens by the clock up to now, such as the ends of jobs.</summary>
    internal virtual void Settle()
    {
    }

    private protected async Task ListenAsync(CancellationToken cancellation)
    {
        var port = Options.ClosedFor > TimeSpan.Zero ? FixedPort() : Options.Port;
        if (Options.ClosedFor > TimeSpan.Zero)
        {
            BaseUrl = new($"http://127.0.0.1:{port}");
            Opened = OpenLaterAsync(port);
            return;
        }
        await OpenAsync(port, cancellation);
    }

    /// <summary>What the server says; the call's entry is filled on the way.</summary>
    private protected abstract Task<Answer> AnswerAsync(Call call);

    /// <summary>The error in the provider's own form.</summary>
    private protected abstract Answer Error(Call call, Refusal refusal);

    /// <summary>Sends a call through the faults.</summary>
    private protected Task<Answer> PassAsync(Call call, FaultQuery query, Func<Answer> serve) => _gate.PassAsync(call, query, Settings, serve, refusal => Error(call, refusal));

    async Task OpenLaterAsync(int port)
    {
        await Task.Delay(Options.ClosedFor);
        await OpenAsync(port, CancellationToken.None);
    }

    int FixedPort()
    {
        if (Options.Port != 0)
        {
            return Options.Port;
        }
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    async Task OpenAsync(int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        _server = builder.Build();
        _server.Run(HandleAsync);
        await _server.StartAsync(cancellation);
        BaseUrl = new(_server.Urls.First());
    }

    async Task HandleAsync(HttpContext context)
    {
        var isControl = context.Request.Path.StartsWithSegments("/__control", StringComparison.Ordinal);
        var entry = _entries.Begin(context.Request);
        if (!isControl)
        {
            Log.Add(entry);
        }
        try
        {
            using var call = await Call.ReadAsync(context, entry);
            entry.BodyLength = call.Body.Length;
            var answer = isControl ? _control.Answer(call) : await AnswerSafelyAsync(call);
            await SendAsync(call, answer);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The caller hung up: the entry already says that nothing was delivered.
        }
    }

    async Task SendAsync(Call call, Answer answer)
    {
        var entry = call.Entry;
        (entry.Fault, entry.FaultBy) = call.Fault is { } fault ? (fault.Id, fault.By) : (entry.Fault, entry.FaultBy);
        entry.Status = answer.Delivery is Delivery.Hang or Delivery.Reset ? 0 : answer.Status;
        entry.Delivered = answer.Delivery is Delivery.Whole or Delivery.SlowBody or Delivery.SlowHeaders;
        try
        {
            entry.Delivered = await AnswerWriter.SendAsync(call.Context, answer, Render(answer));
        }
        catch (OperationCanceledException)
        {
            entry.Delivered = false;
        }
    }

    ReadOnlyMemory<byte> Render(Answer answer) => answer.Json switch
    {
        null => answer.Body,
        var json when Settings.ShuffleProperties => JsonText.Bytes(JsonText.Shuffled(json, Random.Shared)),
        var json => JsonText.Bytes(json),
    };

    async Task<Answer> AnswerSafelyAsync(Call call)
    {
        try
        {
            return await AnswerAsync(call);
        }
        catch (Refusal refusal)
        {
            call.Entry.Message = refusal.Message;
            return Error(call, refusal);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException or KeyNotFoundException)
        {
            // Something in the request is of a kind that nobody expects there, or the header names no fault.
            call.Entry.Message = error.Message;
            return Error(call, Refusal.Invalid(error.Message));
        }
    }
}
