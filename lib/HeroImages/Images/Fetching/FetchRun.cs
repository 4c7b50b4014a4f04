using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>Brings one picture after the other into the folder, several at once, and counts what became of them.</summary>
sealed class FetchRun(
    string folder, FetchOptions options, FetchManifest manifest, PictureTargets targets, PictureAddresses addresses,
    PictureRequests requests, RequestPace pace, FetchProgress progress)
{
    /// <summary>Pictures in a row without any answer after which none is expected for the others.</summary>
    const int MostUnanswered = 20;

    const string NotOurs = "a file that was not fetched is in its place; name another folder, or allow to replace it";

    int _fetched;
    int _there;
    int _unanswered;

    /// <summary>Pictures that arrived.</summary>
    public int Fetched => _fetched;

    /// <summary>Pictures that were there and sound.</summary>
    public int AlreadyThere => _there;

    /// <summary>Sees to it that a picture is there.</summary>
    /// <returns>Why that cannot be; null when it is.</returns>
    /// <exception cref="InputException">The disk is full, or a limit of the account is reached.</exception>
    public async Task<string?> BringAsync(string file, CancellationToken cancel)
    {
        try
        {
            var target = Target(file);
            if (await IsThereAsync(file, target, cancel).ConfigureAwait(false))
            {
                Interlocked.Increment(ref _there);
                return null;
            }
            if (!options.Offline)
            {
                await DownloadAsync(file, target, cancel).ConfigureAwait(false);
                Interlocked.Increment(ref _fetched);
                return null;
            }
            return OfflineReason(file, target);
        }
        catch (TransferFault fault)
        {
            Count(fault);
            return Failed(file, fault.Message);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException || (e is IOException io && FullDisk.IsReason(io)))
        {
            throw Full(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failed(file, $"it cannot be saved: {e.Message}");
        }
    }

    /// <summary>.NET takes a limit of the account on the size of files for a wrong argument.</summary>
    InputException Full(Exception e) => new(
        folder, null,
        $"it cannot be written: {(e is IOException ? e.Message.Split(" : '")[0].TrimEnd('.') : "a picture is larger than the file system or a limit of the account allows")}",
        remedy: "Free some space; the same command goes on.", cause: e);

    string Target(string file) =>
        RelativePath.Below(folder, Place(file)) ?? throw new TransferFault("its path leads out of the folder", mayPass: false);

    string Place(string file) => manifest.Find(file) is { } record ? record.SavedAs ?? PictureTargets.Key(file) : targets.Of(file);

    /// <summary>Whether a file is in the place with size and hash as recorded and expected.</summary>
    async Task<bool> IsThereAsync(string file, string target, CancellationToken cancel)
    {
        var expected = options.Hashes.GetValueOrDefault(PictureTargets.Key(file));
        if (manifest.Find(file) is { } record)
        {
            var wanted = expected ?? record.Sha256!;
            return wanted == record.Sha256
                && (await HasAsync(target, record.Bytes, wanted, cancel).ConfigureAwait(false)
                    || await FinishAsync(target, record, cancel).ConfigureAwait(false));
        }
        if (!File.Exists(target))
        {
            return false;
        }
        if (expected is not null && await HasAsync(target, null, expected, cancel).ConfigureAwait(false))
        {
            Adopt(file, target, expected);
            return true;
        }
        return options.Overwrite || options.Offline ? false : throw new TransferFault(NotOurs, mayPass: false);
    }

    /// <summary>A file that came some other way and is the expected one is as good as fetched.</summary>
    void Adopt(string file, string target, string hash)
    {
        if (!options.Offline)
        {
            manifest.Append(Record(file, null) with { Bytes = new FileInfo(target).Length, Sha256 = hash });
        }
    }

    /// <summary>A run that was killed may have recorded a picture and not yet given it its name.</summary>
    async Task<bool> FinishAsync(string target, FetchRecord record, CancellationToken cancel)
    {
        var part = new PartialFile(target);
        if (options.Offline || !await HasAsync(part.Path, record.Bytes, record.Sha256!, cancel).ConfigureAwait(false))
        {
            return false;
        }
        part.Finish();
        return true;
    }

    static async Task<bool> HasAsync(string path, long? bytes, string hash, CancellationToken cancel) =>
        new FileInfo(path) is { Exists: true, Length: var length } && (bytes is null || bytes == length)
        && (await FileHash.OfAsync(path, cancel).ConfigureAwait(false)).Sha256 == hash;

    async Task DownloadAsync(string file, string target, CancellationToken cancel)
    {
        var (address, failure) = addresses.Of(file);
        if (address is null)
        {
            throw new TransferFault(failure!, mayPass: false);
        }
        var part = new PartialFile(target);
        var download = new PictureDownload(file, address, part, requests, pace, options, progress.Receive);
        var arrival = await download.RunAsync(cancel).ConfigureAwait(false);
        Interlocked.Exchange(ref _unanswered, 0);
        manifest.Append(Record(file, address) with { Bytes = arrival.Bytes, Sha256 = arrival.Sha256, Etag = arrival.Etag });
        part.Finish();
    }

    FetchRecord Record(string file, Uri? address) => new()
    {
        File = file,
        SavedAs = Place(file) is var place && place != PictureTargets.Key(file) ? place : null,
        Url = address is null ? null : PictureAddresses.Shown(address),
        At = options.Time.GetUtcNow(),
    };

    /// <summary>A server that is down, or a network that is gone, is not waited for at every picture anew.</summary>
    void Count(TransferFault fault)
    {
        if (!fault.IsUnanswered)
        {
            Interlocked.Exchange(ref _unanswered, 0);
        }
        else if (Interlocked.Increment(ref _unanswered) >= MostUnanswered)
        {
            pace.Close($"{MostUnanswered} pictures in a row got no answer");
        }
    }

    string Failed(string file, string reason)
    {
        if (!options.Offline)
        {
            manifest.Append(Record(file, addresses.Of(file).Address) with { Failure = reason });
        }
        return reason;
    }

    string OfflineReason(string file, string target) =>
        !File.Exists(target) ? "it is not in the folder, and nothing is fetched offline"
        : manifest.Find(file) is { Sha256: { } hash } record && (options.Hashes.GetValueOrDefault(PictureTargets.Key(file)) ?? hash) != hash
            ? $"its SHA-256 is {record.Sha256}, which is not the expected one"
        : manifest.Find(file) is null ? "it is in the folder, but not in the manifest"
        : "it is in the folder, but not as it was fetched";
}
