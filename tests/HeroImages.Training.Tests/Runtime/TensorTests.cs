using HeroImages.Training.Backbones;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;
using HeroImages.Training.SmallNetworks;
using HeroImages.Training.Tests.Torch;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.Tests.Runtime;

/// <summary>Tensors are not the garbage collector's: what is not let go piles up. They are counted for the whole process, so no other test may run beside.</summary>
[CollectionDefinition(nameof(TensorTests), DisableParallelization = true)]
[Collection(nameof(TensorTests))]
public sealed class TensorTests(TorchFixtures torch) : IDisposable
{
    readonly TempFolder _folder = new();

    [Fact]
    public void Fifty_steps_of_a_small_network_leave_none_behind()
    {
        var options = new SmallNetworkOptions { Views = new() { FrameWidth = 64, FrameHeight = 64, AnimalSide = 64 }, Channels = [16, 32], Loop = new() { Batch = 8, EpochsBlind = 60 } };
        var counts = new Counts();

        using var model = new SmallNetworkTrainer(options).Train(new() { Training = SampleExamples.Take(8), Validation = [] }, counts, TestContext.Current.CancellationToken);

        Assert.Equal(60, counts.Seen.Count);
        Assert.Equal(counts.Seen[9], counts.Seen[59]);
    }

    [Fact]
    public void Training_heads_leaves_none_behind()
    {
        var examples = SampleExamples.Take(20);
        SafeTensorsWriter.Write(_folder["e.safetensors"], [("embeddings", [20, 3], [.. examples.SelectMany(e => new[] { (float)e.Target, 1, 0 })])]);
        File.WriteAllLines(_folder["e.csv"], examples.Select(e => e.File).Prepend("id"));
        using var trainer = new BackboneTrainer(BackboneTrainer.Open(_folder["e.safetensors"]).Features, new() { Heads = 2, Loop = new() { EpochsBlind = 5 } });
        var counts = new Counts();

        using var model = trainer.Train(new() { Training = examples, Validation = [] }, counts, TestContext.Current.CancellationToken);

        Assert.Equal(counts.Seen[1..5], [.. Enumerable.Repeat(counts.Seen[1], 4)]);
        Assert.Equal(counts.Seen[6..10], [.. Enumerable.Repeat(counts.Seen[6], 4)]);
    }

    [Fact]
    public void Looking_at_pictures_leaves_none_behind()
    {
        using var backbone = ResNetBackbone.Read(torch["resnet18.zip.pth"]);
        var input = new NetworkInput(new(new byte[64 * 64 * 3], 64, 64), 64, 64);
        backbone.Of(input);
        var before = Tensor.TotalCount;

        for (var i = 0; i < 10; i++)
        {
            backbone.Of(input);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    public void Dispose() => _folder.Dispose();

    sealed class Counts : IProgress<TrainingRound>
    {
        public List<long> Seen { get; } = [];

        public void Report(TrainingRound value) => Seen.Add(Tensor.TotalCount);
    }
}
