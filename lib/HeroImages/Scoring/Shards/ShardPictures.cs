using HeroImages.Files;
using HeroImages.Images.Fetching;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Scoring.Shards;

/// <summary>
/// The pictures of one part, brought from a server to where the part is scored: of a million pictures each machine holds those of its part, and
/// only until they are scored.
/// </summary>
/// <param name="manifest">The pictures.</param>
/// <param name="shard">The part.</param>
/// <param name="folder">The run's folder; the pictures lie in a folder of the part below it.</param>
public sealed class ShardPictures(Manifest manifest, Shard shard, string folder)
{
    const string Below = "pictures";

    /// <summary>Where they lie, at their own paths.</summary>
    public string Folder { get; } = Path.Combine(folder, Below, shard.Name);

    /// <summary>Fetches those that are not there yet; hashes that the manifest states are checked.</summary>
    /// <param name="options">From where, how fast, and what is checked.</param>
    /// <param name="progress">Told pictures done.</param>
    /// <param name="cancel">Stops the work; what came stays, and the next run asks for the rest only.</param>
    /// <returns>What became of them. A picture that cannot be had stops nothing; it is scored as a failure.</returns>
    /// <exception cref="InputException">A URL or setting is unusable, or the folder cannot be written.</exception>
    public Task<FetchReport> FetchAsync(FetchOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        List<ManifestEntry> entries = [.. manifest.Entries().Where(shard.Holds)];
        var hashes = entries.Where(e => e.Sha256 is not null).ToDictionary(e => e.File, e => e.Sha256!, StringComparer.Ordinal);
        return PictureFetcher.FetchAsync(entries.Select(e => e.File), Folder, options with { Hashes = hashes }, progress, cancel);
    }

    /// <summary>Removes them.</summary>
    /// <exception cref="InputException">The system does not let it.</exception>
    public void Remove() => OutputFolder.Guard(Folder, () =>
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    });
}
