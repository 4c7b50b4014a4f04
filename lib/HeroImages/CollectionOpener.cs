using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages;

/// <summary>Opens a collection: each half from the cache if it fits, else from its files, both halves at once.</summary>
sealed class CollectionOpener(CollectionSources sources, IProgress<WorkProgress>? progress)
{
    readonly CacheFolder? _cache = sources.CacheFolder is { } folder ? new(folder) : null;

    public Collection Open(CancellationToken cancel)
    {
        var detectionsKey = Fingerprint.Of(sources.Detections, "detections", $"{sources.AcceptTruncated}");
        var sequencesKey = SequencesKey(detectionsKey);
        // Tasks take no token: what stops them is in them, and waiting for one then never ends in an AggregateException.
        var cachedSequences = Task.Run(() => _cache?.TryLoad(sequencesKey, SequenceStoreFile.Load), CancellationToken.None);
        var cachedDetections = _cache?.TryLoad(detectionsKey, r => DetectionStoreFile.Load(r, sources.Detections));
        cancel.ThrowIfCancellationRequested();
        if (cachedDetections is not null && cachedSequences.Result is { } cached)
        {
            return new(cachedDetections, cached) { FromCache = true, Images = sources.Images };
        }
        var metadata = new Reading<MetadataTable>(stop => MetadataReader.Read(cachedSequences.Result is null ? sources.Metadata : [], progress, stop), cancel);
        var detections = cachedDetections ?? ReadDetections(metadata, cancel);
        var save = Task.Run(() => cachedDetections is null && _cache?.TrySave(detectionsKey, w => DetectionStoreFile.Save(detections, w)) == true, CancellationToken.None);
        try
        {
            return new(detections, cachedSequences.Result ?? Join(detections, metadata, sequencesKey, cancel)) { Images = sources.Images };
        }
        finally
        {
            save.Wait(CancellationToken.None);
        }
    }

    DetectionStore ReadDetections(Reading<MetadataTable> metadata, CancellationToken cancel)
    {
        try
        {
            return ResultsReader.Read(sources.Detections, new() { AcceptTruncated = sources.AcceptTruncated }, progress, cancel);
        }
        catch
        {
            metadata.Abandon();
            throw;
        }
    }

    SequenceStore Join(DetectionStore detections, Reading<MetadataTable> metadata, string key, CancellationToken cancel)
    {
        var options = new SequenceOptions { Gap = sources.SequenceGap, Images = sources.Images };
        var sequences = SequenceJoiner.Join(detections, metadata.Take(), isLastUse: true, options, progress, cancel);
        _cache?.TrySave(key, w => SequenceStoreFile.Save(sequences, w));
        return sequences;
    }

    string SequencesKey(string detectionsKey) => Fingerprint.Of(
        sources.Metadata.SelectMany(MetadataFiles), "sequences", detectionsKey,
        sources.SequenceGap.ToString("c", CultureInfo.InvariantCulture), sources.Images is null ? "" : Path.GetFullPath(sources.Images));

    /// <summary>A package is a description and the tables beside it.</summary>
    static IEnumerable<string> MetadataFiles(string path)
    {
        var isPackage = Directory.Exists(path) || Path.GetFileName(path) == "datapackage.json";
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        return isPackage && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(f => f.Contains(".csv", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : [path];
    }

    /// <summary>A reading that runs beside another one and stops when that one fails.</summary>
    sealed class Reading<T>
    {
        readonly CancellationTokenSource _stop;
        Task<T> _task;

        public Reading(Func<CancellationToken, T> read, CancellationToken cancel)
        {
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            _task = Task.Run(() => read(_stop.Token), cancel);
        }

        /// <summary>What was read, which is then no longer held here; its own exception when that failed.</summary>
        public T Take()
        {
            var result = _task.GetAwaiter().GetResult();
            _task = Task.FromResult<T>(default!);
            return result;
        }

        /// <summary>Stops the reading and waits for it; how it ends no longer matters.</summary>
        public void Abandon()
        {
            _stop.Cancel();
            Task.WhenAny(_task).Wait(CancellationToken.None);
        }
    }
}
