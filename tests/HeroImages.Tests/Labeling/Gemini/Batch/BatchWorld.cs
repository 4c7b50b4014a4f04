using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

/// <summary>An emulated service, a folder for the journal, and pictures to rate.</summary>
sealed class BatchWorld : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly HttpClient _http = RaterHttp.Create();

    BatchWorld(GeminiEmulator emulator) => Emulator = emulator;

    public GeminiEmulator Emulator { get; }

    public List<string> Notes { get; } = [];

    public string Out => _folder["out"];

    public IReadOnlyList<BatchJob> Jobs => BatchFolder.Read(Out);

    public IReadOnlyList<Rating> Ratings => BatchRun.JournalOf(Out);

    public BatchReport Report => BatchRun.ReportOf(Out);

    public GeminiEndpoint Endpoint => new(Emulator.BaseUrl, EmulatorOptions.DefaultKey);

    /// <summary>Limits under which more than so many pictures go as a file.</summary>
    public static BatchLimits InlineUpTo(int most, int partSize = 2_000) => new() { MostInlineRequests = most, MostRequests = partSize };

    /// <summary>An emulator whose jobs last a fraction of a second.</summary>
    public static async Task<BatchWorld> StartAsync(double jobSeconds = 0.05) =>
        new(await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, BatchDuration = TimeSpan.FromSeconds(jobSeconds) }));

    public IReadOnlyList<RatingPicture> Pictures(int count)
    {
        NoisePictures.Write(_folder, "pictures", count);
        return PictureList.Read(_folder["pictures"]);
    }

    public string Write(string name, byte[] bytes) => _folder.Write($"pictures/{name}", bytes);

    public static BatchSetup Setup(BatchLimits? limits = null) => new() { Model = "gemini-3.5-flash-lite", Limits = limits ?? new() };

    /// <summary>Does something as a process of its own would: opens the folder, and lets go of it.</summary>
    public async Task<T> RunAsync<T>(Func<BatchRun, Task<T>> action)
    {
        using var folder = BatchFolder.Open(Out);
        return await action(new(_http, Endpoint, folder, new() { Clock = new HastyTime(), Poll = TimeSpan.FromSeconds(0.5), Note = Notes.Add }));
    }

    public Task RunAsync(Func<BatchRun, Task> action) => RunAsync(async run =>
    {
        await action(run);
        return true;
    });

    public Task<BatchSubmission> SubmitAsync(IReadOnlyList<RatingPicture> pictures, BatchLimits? limits = null) => RunAsync(run => run.SubmitAsync(pictures, Setup(limits)));

    public Task WaitAsync() => RunAsync(run => run.WaitAsync());

    /// <summary>Jobs that were created, by the service's own log.</summary>
    public int Creations => Emulator.Log.Of(Operation.BatchCreate).Count(entry => entry.Batch is not null);

    /// <summary>Saves a job as a process that was killed would have left it.</summary>
    public void Leave(BatchJob job)
    {
        using var folder = BatchFolder.Open(Out);
        folder.Save(job);
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }
}
