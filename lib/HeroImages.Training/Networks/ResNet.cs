using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace HeroImages.Training.Networks;

/// <summary>
/// A residual network without its classifier, with the names of torchvision. What it gives are the means of its last three stages
/// (multi-level pooling: Hosu et al., CVPR 2019), the finer one first.
/// </summary>
sealed class ResNet : Module<Tensor, Tensor, Tensor>
{
    const int FirstPooled = 1;

    [ComponentName(Name = "conv1")]
    readonly TorchSharp.Modules.Conv2d _convolution = Conv2d(3, 64, 7, stride: 2, padding: 3, bias: false);

    [ComponentName(Name = "bn1")]
    readonly TorchSharp.Modules.BatchNorm2d _norm = BatchNorm2d(64);

    readonly TorchSharp.Modules.Sequential[] _stages;

    public ResNet(ResNetPlan plan) : base(plan.Name)
    {
        RegisterComponents();
        _stages = [.. plan.Blocks.Select((_, stage) => Stage(plan, stage))];
        for (var i = 0; i < _stages.Length; i++)
        {
            register_module($"layer{i + 1}", _stages[i]);
        }
        Features = Enumerable.Range(FirstPooled, _stages.Length - FirstPooled).Sum(plan.Channels);
    }

    /// <summary>Numbers that it gives.</summary>
    public int Features { get; }

    /// <summary>The last stage, which may be trained on.</summary>
    public TorchSharp.Modules.Sequential LastStage => _stages[^1];

    /// <summary>The pooled stages.</summary>
    /// <param name="pictures">[batch, 3, height, width], normalised.</param>
    /// <param name="mask">[batch, 1, height, width].</param>
    /// <returns>[batch, features].</returns>
    public override Tensor forward(Tensor pictures, Tensor mask)
    {
        var (before, pooled) = Trunk(pictures, mask);
        return cat([pooled, Pooling.Mean(LastStage.call(before), mask)], 1);
    }

    /// <summary>All but the last stage.</summary>
    /// <returns>What the last stage is to see, [batch, channels, rows, columns]; and the pooled stages before it, [batch, features].</returns>
    public (Tensor Map, Tensor Pooled) Trunk(Tensor pictures, Tensor mask)
    {
        var x = max_pool2d(relu(_norm.call(_convolution.call(pictures)), inplace: true), 3, stride: 2, padding: 1);
        var pooled = new List<Tensor>();
        for (var i = 0; i < _stages.Length - 1; i++)
        {
            x = _stages[i].call(x);
            if (i >= FirstPooled)
            {
                pooled.Add(Pooling.Mean(x, mask));
            }
        }
        return (x, cat(pooled, 1));
    }

    static TorchSharp.Modules.Sequential Stage(ResNetPlan plan, int stage) => Sequential(Enumerable.Range(0, plan.Blocks[stage]).Select(block => (Module<Tensor, Tensor>)new ResNetBlock(
        block > 0 ? plan.Channels(stage) : stage > 0 ? plan.Channels(stage - 1) : 64, 64 << stage, block == 0 && stage > 0 ? 2 : 1, plan.IsBottleneck)).ToArray());
}
