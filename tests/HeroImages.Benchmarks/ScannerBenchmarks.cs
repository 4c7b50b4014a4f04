using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HeroImages.Detections;
using HeroImages.SampleData.Benchmarks;

namespace HeroImages.Benchmarks;

/// <summary>Our reader, which fills all columns, against a bare pass of the framework's reader, which keeps nothing.</summary>
[MemoryDiagnoser]
public class ScannerBenchmarks
{
    const int Images = 50_000;

    string _folder = "";
    byte[] _text = [];

    [GlobalSetup]
    public void Make()
    {
        _folder = Directory.CreateTempSubdirectory("hero-scanner-").FullName;
        BenchmarkCollection.Write(_folder, Images, seed: 7);
        _text = File.ReadAllBytes(Path.Combine(_folder, "detections.json"));
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public long BareUtf8JsonReader()
    {
        var tokens = 0L;
        var reader = new Utf8JsonReader(_text);
        while (reader.Read())
        {
            tokens++;
        }
        return tokens;
    }

    [Benchmark]
    public int ResultsIntoColumns() => ResultsReader.Read(Path.Combine(_folder, "detections.json")).Count;
}
