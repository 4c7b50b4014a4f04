using TorchSharp.Modules;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>A network with the pictures that it learns from.</summary>
interface ILearner : IDisposable
{
    /// <summary>The network.</summary>
    nn.Module Network { get; }

    /// <summary>What is learned, and at what share of the rate.</summary>
    IReadOnlyList<(IReadOnlyList<Parameter> Parameters, double RateShare)> Groups => [([.. Network.parameters().Where(p => p.requires_grad)], 1)];

    /// <summary>What it says of pictures.</summary>
    /// <param name="places">The pictures.</param>
    /// <param name="draw">Seeds what is varied of the pictures; null to take them as they are.</param>
    /// <returns>Logits of the scores, [pictures, 11].</returns>
    Tensor Logits(IReadOnlyList<int> places, Random? draw);
}
