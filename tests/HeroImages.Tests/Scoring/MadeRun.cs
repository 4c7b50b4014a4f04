using HeroImages.Detections;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Merging;
using HeroImages.Scoring.Shards;
using HeroImages.Sequences;
using HeroImages.Tests.Exploration;

namespace HeroImages.Tests.Scoring;

/// <summary>A folder of made pictures, some of which cannot be scored, with results and sequences of three.</summary>
sealed class MadeRun : IDisposable
{
    public MadeRun(int pictures = 40)
    {
        Files = [.. Enumerable.Range(0, pictures).Select(i => $"L{i / 12}/IMG_{i:0000}.JPG")];
        foreach (var (i, file) in Files.Index())
        {
            Folder.Write($"images/{file}", i % 17 == 5 ? MadeScorer.Unreadable : i % 17 == 9 ? MadeScorer.Breaking : $"picture {i}");
        }
        Store = Stores.Read([.. Files.Select((file, i) => Stores.At($"2024-05-0{1 + (i / 12)} 10:{i % 12 / 3 * 10:00}:0{i % 3}", file, i % 3 == 0 ? [] : [Stores.Animal(0.9, 0.3, 0.3)]))]);
        Sequences = SequenceJoiner.Join(Store, MetadataReader.Read([]));
    }

    public TempFolder Folder { get; } = new();

    public IReadOnlyList<string> Files { get; }

    public DetectionStore Store { get; }

    public SequenceStore Sequences { get; }

    public string Images => Folder["images"];

    public ManifestSource Source => new() { Detections = Store, Sequences = Sequences, Images = Images };

    public Manifest Manifest(string name = "m.jsonl", ManifestSource? source = null, ManifestOptions? options = null)
    {
        ManifestBuilder.Build(Folder[name], source ?? Source, options ?? new() { KeepEmpty = true }, overwrite: true);
        return HeroImages.Scoring.Manifests.Manifest.Open(Folder[name]);
    }

    public ShardReport Score(Manifest manifest, Shard shard, string folder, int threads = 2, MadeScorer? scorer = null, bool force = false, CancellationToken cancel = default) =>
        new ShardRun(manifest, Images, scorer ?? new(), shard, Folder[folder], TimeProvider.System).Run(new() { Threads = threads, Force = force }, null, cancel);

    /// <summary>Scores all parts and merges them; the bytes of the table.</summary>
    public byte[] Scores(Manifest manifest, int parts, int threads, string folder)
    {
        for (var i = 0; i < parts; i++)
        {
            Score(manifest, new(i, parts), folder, threads);
        }
        return Merged(manifest, folder);
    }

    public byte[] Merged(Manifest manifest, string folder)
    {
        ScoreMerge.Merge(Folder[folder], manifest, Folder[folder + ".parquet"], overwrite: true);
        return File.ReadAllBytes(Folder[folder + ".parquet"]);
    }

    public void Dispose() => Folder.Dispose();
}
