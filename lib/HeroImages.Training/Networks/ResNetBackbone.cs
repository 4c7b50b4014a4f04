using HeroImages.Files;
using HeroImages.Training.Learning;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.Networks;

/// <summary>A residual network from a file of weights, frozen.</summary>
sealed class ResNetBackbone : Backbone
{
    readonly string? _licence;

    ResNetBackbone(string path, ResNet network, WeightMatch match, string? licence) : base(path) => (Network, Match, _licence) = (network, match, licence);

    public ResNet Network { get; }

    public WeightMatch Match { get; }

    public override string Name => Network.GetName();

    public override int Features => Network.Features;

    public static ResNetBackbone Read(string path)
    {
        using var file = WeightFile.Open(path);
        var tensors = WeightNames.Of(file);
        var plan = ResNetPlan.Of(tensors.Keys, path);
        var network = NewNetwork.Of(0, () => new ResNet(plan));
        try
        {
            var match = WeightLoader.Load(network, file, tensors);
            // Not only without gradients: in training mode the statistics of batches would drift.
            network.eval();
            Freeze(network);
            return new(path, network, match, file.Metadata.GetValueOrDefault("license") ?? file.Metadata.GetValueOrDefault("licence"));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>The last stage as it was trained on; null where it is that of the file.</summary>
    public NetworkState? Tuned { get; private set; }

    /// <summary>Takes a last stage that was trained on.</summary>
    /// <exception cref="InvalidDataException">It is that of another network.</exception>
    public void Tune(NetworkState stage)
    {
        stage.Fill(Network.LastStage);
        Network.eval();
        Freeze(Network);
        (Tuned, Hash) = (stage, FileHash.Of(WideText.ToBytes($"{Hash} {stage.Hash}")));
    }

    static void Freeze(ResNet network)
    {
        foreach (var parameter in network.parameters())
        {
            parameter.requires_grad = false;
        }
    }

    private protected override Tensor Forward(Tensor pictures, Tensor mask) => Network.call(pictures, mask);

    private protected override IEnumerable<string> About() => [$"{Name}, {Match}; SHA-256 {Hash}; licence: {_licence ?? "the file does not say"}."];

    private protected override void Dispose(bool disposing) => Network.Dispose();
}
