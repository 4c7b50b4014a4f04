using HeroImages.Images;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace HeroImages.Training.Backbones;

/// <summary>A last stage that is trained on, with the pictures that it learns from.</summary>
/// <param name="network">The stage and its head.</param>
/// <param name="views">What is shown of each picture.</param>
/// <param name="options">The sizes of the views.</param>
sealed class LastStageLearner(TunedNetwork network, IReadOnlyList<PictureViews> views, ViewOptions options) : ILearner
{
    /// <summary>The stage knows much already, and is to forget little of it.</summary>
    const double StageShare = 0.01;

    public nn.Module Network => network;

    public IReadOnlyList<(IReadOnlyList<Parameter> Parameters, double RateShare)> Groups => [([.. network.Head.parameters()], 1), ([.. network.Stage.parameters()], StageShare)];

    public Tensor Logits(IReadOnlyList<int> places, Random? draw)
    {
        var varied = draw is null ? null : places.Select(_ => Variation.Drawn(draw)).ToArray();
        Variation Vary(int i) => varied?[i] ?? Variation.None;
        var (frames, frameMask) = NetworkInput.ToTensors([.. places.Select(i => new NetworkInput(views[i].Frame, options.FrameWidth, options.FrameHeight))], Vary);
        var (animals, animalMask) = NetworkInput.ToTensors([.. places.Select(i => new NetworkInput(views[i].Animals, options.AnimalSide, options.AnimalSide))], Vary);
        return network.Head.call(cat([network.call(frames, frameMask), network.call(animals, animalMask)], 1));
    }

    public void Dispose() => network.Head.Dispose();
}
