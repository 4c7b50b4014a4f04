using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>
/// Fetches chosen pictures of a collection by URL, so that the rest of it never has to be downloaded. What is there stays;
/// a run that was stopped goes on; what was fetched once can be used and checked without a network.
/// </summary>
public static class PictureFetcher
{
    const int MostParallel = 64;
    const double MostRate = 10_000;

    /// <summary>Fetches pictures into a folder, at their own paths, and keeps the record <see cref="FetchManifest.FileName"/> there.</summary>
    /// <param name="files">Paths as the results write them, or URLs; repeated ones are fetched once.</param>
    /// <param name="folder">Where to; made if it is not there. One run at a time may write into it.</param>
    /// <param name="options">From where, how fast, and what is checked.</param>
    /// <param name="progress">Told pictures done, with the bytes received beside it; from any thread.</param>
    /// <param name="cancel">Stops the work; what came in part stays, and the next run asks for the rest only.</param>
    /// <returns>What became of them; a picture that cannot be had is counted with its reason, and stops nothing.</returns>
    /// <exception cref="InputException">A URL or setting is unusable, the folder cannot be written, or the manifest is damaged.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task<FetchReport> FetchAsync(
        IEnumerable<string> files, string folder, FetchOptions options,
        IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var wanted = files.DistinctBy(PictureTargets.Key, StringComparer.Ordinal).ToList();
        Check(options, wanted);
        var addresses = new PictureAddresses(options);
        using var manifest = options.Offline ? FetchManifest.OpenRead(folder) : FetchManifest.Open(folder);
        var pace = new RequestPace(options.Rate, options.Time);
        using var requests = new PictureRequests(pace, options.Parallel);
        var counted = new FetchProgress(wanted.Count, progress);
        var run = new FetchRun(folder, options, manifest, new(wanted, manifest.Arrived), addresses, requests, pace, counted);
        var failures = await RunAsync(run, wanted, options.Parallel, counted, cancel).ConfigureAwait(false);
        return new()
        {
            Folder = folder,
            Files = wanted.Count,
            Fetched = run.Fetched,
            AlreadyThere = run.AlreadyThere,
            BytesReceived = counted.Received,
            Failures = [.. wanted.Zip(failures).Where(f => f.Second is not null).Select(f => new FetchFailure(f.First, f.Second!))],
        };
    }

    /// <summary>Why each picture failed, in order; null for those that did not.</summary>
    static async Task<string?[]> RunAsync(FetchRun run, List<string> files, int parallel, FetchProgress progress, CancellationToken cancel)
    {
        var failures = new string?[files.Count];
        var workers = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancel };
        await Parallel.ForAsync(0, files.Count, workers, async (i, stop) =>
        {
            failures[i] = await run.BringAsync(files[i], stop).ConfigureAwait(false);
            progress.Finish();
        }).ConfigureAwait(false);
        return failures;
    }

    static void Check(FetchOptions options, IEnumerable<string> files)
    {
        if (options is { Offline: false, BaseUrl: null, Prefixes.Count: 0 } && files.Any(file => PictureAddresses.AsUrl(file) is null))
        {
            throw new InputException("--base-url", null, "it was not given", "the URL below which the pictures are", "Name it: --base-url https://...");
        }
        Check("--parallel", options.Parallel, options.Parallel is >= 1 and <= MostParallel, $"a number from 1 to {MostParallel}");
        Check("--rate", options.Rate, options.Rate is null or (> 0 and <= MostRate), FormattableString.Invariant($"requests per second, more than 0 and at most {MostRate:N0}"));
        Check("--attempts", options.Attempts, options.Attempts >= 1, "a number from 1 on");
        Check("--max-bytes", options.MaxBytes, options.MaxBytes >= 1, "a number from 1 on");
    }

    static void Check(string name, IFormattable? value, bool isSound, string expected)
    {
        if (!isSound)
        {
            throw new InputException(name, null, FormattableString.Invariant($"{value}"), expected);
        }
    }
}
