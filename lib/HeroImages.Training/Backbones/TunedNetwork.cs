using HeroImages.Training.Networks;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace HeroImages.Training.Backbones;

/// <summary>The last stage of a residual network, and a head of its own on what the network sees in both views.</summary>
sealed class TunedNetwork : Module<Tensor, Tensor, Tensor>
{
    /// <summary>All but the last stage; a function, so that it does not count as a part that is saved.</summary>
    readonly Func<Tensor, Tensor, (Tensor Map, Tensor Pooled)> _trunk;

    [ComponentName(Name = "stage")]
    readonly TorchSharp.Modules.Sequential _stage;

    [ComponentName(Name = "head")]
    readonly HeadNetwork _head;

    public TunedNetwork(ResNet network, HeadNetwork head) : base("tuned")
    {
        (_trunk, _stage, _head) = (network.Trunk, network.LastStage, head);
        foreach (var parameter in _stage.parameters())
        {
            parameter.requires_grad = true;
        }
        RegisterComponents();
    }

    /// <summary>What of it is the network's.</summary>
    public TorchSharp.Modules.Sequential Stage => _stage;

    /// <summary>What of it is its own.</summary>
    public HeadNetwork Head => _head;

    /// <summary>What the network sees in pictures, by a stage that is learning.</summary>
    /// <param name="pictures">[batch, 3, height, width].</param>
    /// <param name="mask">[batch, 1, height, width].</param>
    /// <returns>[batch, features].</returns>
    public override Tensor forward(Tensor pictures, Tensor mask)
    {
        // Statistics of batches stay those of the file: ours are too small and too alike.
        _stage.eval();
        Tensor map, pooled;
        using (no_grad())
        {
            (map, pooled) = _trunk(pictures, mask);
        }
        return cat([pooled, Pooling.Mean(_stage.call(map), mask)], 1);
    }
}
