using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.LocalVlm;
using HeroImages.Labeling.Technical;

namespace HeroImages.Labeling.Services;

/// <summary>
/// A rating service as a notebook opens it: the service itself where it can be reached, else an emulator that a clone has built, else the
/// technical rater; which of them it is, it says. Dispose of it at the end, since it may hold a program of its own.
/// </summary>
[TypeFormatterSource]
public sealed class RatingService : IDisposable, INotebookForm
{
    /// <summary>The model that an emulated Ollama has.</summary>
    public const string OllamaModel = "gemma3:4b";

    /// <summary>The model that an emulated OpenAI-compatible server has.</summary>
    public const string OpenAiModel = "Qwen/Qwen2.5-VL-7B-Instruct";

    readonly HttpClient _http;
    readonly EmulatorProcess? _emulator;

    RatingService(ServiceRung rung, string why, IRater rater, HttpClient http, EmulatorProcess? emulator, int concurrency)
    {
        (Rung, Why, _http, _emulator) = (rung, why, http, emulator);
        (Rater, Concurrency) = (rung == ServiceRung.Emulator ? new EmulatedRater(rater) : rater, concurrency);
    }

    /// <summary>What it stands on.</summary>
    public ServiceRung Rung { get; }

    /// <summary>What it stands on and why, in a sentence.</summary>
    public string Why { get; }

    /// <summary>Who rates.</summary>
    public IRater Rater { get; }

    /// <summary>Pictures that may be on their way at a time.</summary>
    public int Concurrency { get; }

    internal GeminiEndpoint? Endpoint { get; private init; }

    internal string GeminiModel { get; private init; } = "";

    internal ChatRaterSetup Setup { get; private init; } = new();

    internal GeminiOptions Options { get; private init; } = new();

    internal HttpClient Http => _http;

    /// <summary>Gemini, with the key of the environment or of the key file in a folder.</summary>
    /// <param name="folder">Where the key file may be; also where the search for an emulator begins.</param>
    /// <param name="model">The model; null for the default of the catalogue.</param>
    /// <param name="setup">Rubric, pictures, budget; null for the defaults.</param>
    /// <param name="options">What is asked of the model beside the rubric, such as the temperature; null for the defaults.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <exception cref="InputException">There is a key, and it cannot be one.</exception>
    public static async Task<RatingService> GeminiAsync(string folder, string? model = null, ChatRaterSetup? setup = null, GeminiOptions? options = null, CancellationToken cancel = default)
    {
        var (name, chat, gemini) = (model ?? ModelCatalog.Shipped.Default, setup ?? new(), options ?? new());
        var http = RaterHttp.Create();
        if (KeyIn(folder) is { } key)
        {
            return Gemini(ServiceRung.Service, $"Gemini itself, {name}: a key was found, and every rating costs.", new(GeminiEndpoint.Google, key), null);
        }
        var emulator = await EmulatorProcess.StartAsync("gemini", folder, null, cancel).ConfigureAwait(false);
        return emulator is null
            ? Technical("Gemini", "there is no key, and no emulator was built", http)
            : Gemini(ServiceRung.Emulator, $"An emulator of Gemini on this machine: there is no key. It answers as Gemini would, costs nothing, and its values say nothing about beauty.", new(emulator.Url, EmulatorProcess.Key), emulator);

        RatingService Gemini(ServiceRung rung, string why, GeminiEndpoint endpoint, EmulatorProcess? process) =>
            new(rung, why, GeminiRater.Create(http, endpoint, name, chat, gemini), http, process, chat.Concurrency) { Endpoint = endpoint, GeminiModel = name, Setup = chat, Options = gemini };
    }

    /// <summary>A model of Ollama on this machine.</summary>
    /// <param name="folder">Where the search for an emulator begins.</param>
    /// <param name="model">The model.</param>
    /// <param name="setup">Rubric and pictures; null for the defaults.</param>
    /// <param name="server">The server; null for Ollama's usual address.</param>
    /// <param name="cancel">Stops the opening.</param>
    public static async Task<RatingService> OllamaAsync(string folder, string model = OllamaModel, ChatRaterSetup? setup = null, Uri? server = null, CancellationToken cancel = default)
    {
        var chat = setup ?? new() { Concurrency = 1 };
        var (rung, url, emulator) = await LocalAsync("ollama", folder, server ?? OllamaRater.DefaultUrl, model, (asked, http) => new LocalServer(http).RequireOllamaAsync(asked, model, cancel), cancel).ConfigureAwait(false);
        var own = RaterHttp.Create();
        return url is null
            ? Technical("Ollama", $"no server with {model} answers, and no emulator was built", own)
            : new(rung, Local(rung, "Ollama", model), OllamaRater.Create(own, url, model, chat), own, emulator, chat.Concurrency);
    }

    /// <summary>The model of an OpenAI-compatible server on this machine, such as vLLM.</summary>
    /// <inheritdoc cref="OllamaAsync" path="/param"/>
    public static async Task<RatingService> OpenAiAsync(string folder, string model = OpenAiModel, ChatRaterSetup? setup = null, Uri? server = null, CancellationToken cancel = default)
    {
        var chat = setup ?? new() { Concurrency = 16 };
        var (rung, url, emulator) = await LocalAsync("openai", folder, server ?? OpenAiRater.DefaultUrl, model, (asked, http) => new LocalServer(http).OpenAiModelAsync(asked, model, null, cancel), cancel).ConfigureAwait(false);
        var own = RaterHttp.Create();
        return url is null
            ? Technical("vLLM", $"no server with {model} answers, and no emulator was built", own)
            : new(rung, Local(rung, "vLLM", model), OpenAiRater.Create(own, url, model, null, chat), own, emulator, chat.Concurrency);
    }

    /// <summary>What rating pictures would cost, counted by the service; null where it costs nothing. An emulator counts as the service does.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="isBatch">Whether they go in a batch, at half the price.</param>
    /// <param name="cancel">Stops the asking.</param>
    public async Task<RatingEstimate?> EstimateAsync(IReadOnlyList<RatingPicture> pictures, bool isBatch = false, CancellationToken cancel = default) => Endpoint is null
        ? null
        : await GeminiEstimate.OfAsync(_http, Endpoint, GeminiModel, Setup, Options, ModelCatalog.Shipped, pictures, isBatch, cancel).ConfigureAwait(false);

    /// <summary>Has pictures rated into the journal of a folder; what is rated there already is not asked again.</summary>
    /// <param name="pictures">The pictures; those that show people stay out.</param>
    /// <param name="folder">Where the journal is.</param>
    /// <param name="progress">Told pictures rated.</param>
    /// <param name="cancel">Stops the run.</param>
    public Task<RatingReport> RateAsync(IReadOnlyList<RatingPicture> pictures, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        RatingRun.IntoAsync(Rater, pictures, folder, new() { Concurrency = Concurrency }, progress, cancel: cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _emulator?.Dispose();
    }

    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>What it stands on, in a sentence.</summary>
    public override string ToString() => Why;

    Form Form() => new Form(Why).Facts(("rater", Rater.Id.Title), ("rubric", Rater.Id.Rubric), ("pictures at a time", Concurrency));

    static string Local(ServiceRung rung, string name, string model) => rung == ServiceRung.Service
        ? $"{name} itself, {model}, on this machine."
        : $"An emulator of {name} on this machine, since no server answers. Its values say nothing about beauty.";

    static RatingService Technical(string service, string reason, HttpClient http) =>
        new(ServiceRung.Technical, $"The technical rater in place of {service}: {reason}.", new TechnicalRater(), http, null, Environment.ProcessorCount);

    static string? KeyIn(string folder)
    {
        var file = Path.Combine(folder, GeminiKey.FileName);
        var isThere = Environment.GetEnvironmentVariable(GeminiKey.Variable)?.Trim().Length > 0 || (File.Exists(file) && File.ReadAllText(file).Trim().Length > 0);
        return isThere ? GeminiKey.Find(folder, _ => { }) : null;
    }

    static async Task<(ServiceRung Rung, Uri? Url, EmulatorProcess? Emulator)> LocalAsync(
        string face, string folder, Uri server, string model, Func<Uri, HttpClient, Task> require, CancellationToken cancel)
    {
        using var http = RaterHttp.Create();
        try
        {
            await require(server, http).ConfigureAwait(false);
            return (ServiceRung.Service, server, null);
        }
        catch (RaterStoppedException)
        {
            var emulator = await EmulatorProcess.StartAsync(face, folder, model, cancel).ConfigureAwait(false);
            return (ServiceRung.Emulator, emulator?.Url, emulator);
        }
    }
}
