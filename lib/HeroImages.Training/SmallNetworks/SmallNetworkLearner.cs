using HeroImages.Images;
using HeroImages.Training.Learning;
using static TorchSharp.torch;

namespace HeroImages.Training.SmallNetworks;

/// <summary>A small network with the pictures that it learns from, which are in memory as small as it sees them.</summary>
/// <param name="network">The network; it goes on in the model.</param>
/// <param name="views">What is shown of each picture.</param>
/// <param name="options">How it learns.</param>
sealed class SmallNetworkLearner(SmallNetwork network, IReadOnlyList<PictureViews> views, SmallNetworkOptions options) : ILearner
{
    public nn.Module Network => network;

    public Tensor Logits(IReadOnlyList<int> places, Random? draw) => network.Logits([.. places.Select(i => views[i])], options.Views, options.Vary ? draw : null);

    public void Dispose()
    {
        // The network goes on in the model.
    }
}
