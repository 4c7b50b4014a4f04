using BenchmarkDotNet.Attributes;
using HeroImages.SampleData.Benchmarks;
using HeroImages.Selection;

namespace HeroImages.Benchmarks;

/// <summary>Recipes against the predecessor's, on one collection in memory.</summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    const int Images = 200_000;

    Collection? _collection;

    [Params("reference", "heroes")]
    public string Recipe { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        var folder = Directory.CreateTempSubdirectory("hero-selection-").FullName;
        BenchmarkCollection.Write(folder, Images, seed: 7);
        _collection = Collection.Open(new CollectionSources
        {
            Detections = [Path.Combine(folder, "detections.json")],
            Metadata = [Path.Combine(folder, "metadata.json")],
        });
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public int Select() => _collection!.Select(Recipes.Get(Recipe), 1000).CountFound;
}
