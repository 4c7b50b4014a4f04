using HeroImages.Training.Networks;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace HeroImages.Training.SmallNetworks;

/// <summary>Convolutions that look at one view. Norms are of groups of channels of one picture, so that no picture's score depends on others.</summary>
sealed class Tower : Module<Tensor, Tensor, Tensor>
{
    const int GroupSize = 8;

    [ComponentName(Name = "stages")]
    readonly TorchSharp.Modules.Sequential _stages;

    public Tower(IReadOnlyList<int> channels) : base("tower")
    {
        _stages = Sequential(channels.SelectMany((to, stage) => new Module<Tensor, Tensor>[]
        {
            Conv2d(stage == 0 ? 3 : channels[stage - 1], to, 3, stride: 2, padding: 1, bias: false), Norm(to), ReLU(),
        }).ToArray());
        RegisterComponents();
    }

    /// <summary>TorchSharp 0.107 leaves the numbers of a new norm of groups as it finds them in memory.</summary>
    static TorchSharp.Modules.GroupNorm Norm(int channels)
    {
        var norm = GroupNorm(channels / GroupSize, channels);
        init.ones_(norm.weight);
        init.zeros_(norm.bias);
        return norm;
    }

    /// <summary>What it sees, as means over where the picture is.</summary>
    /// <param name="pictures">[batch, 3, height, width].</param>
    /// <param name="mask">[batch, 1, height, width].</param>
    /// <returns>[batch, channels of the last stage].</returns>
    public override Tensor forward(Tensor pictures, Tensor mask) => Pooling.Mean(_stages.call(pictures), mask);
}
