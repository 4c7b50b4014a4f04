using HeroImages.Training.Runtime;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace HeroImages.Training.Networks;

/// <summary>Convolutions beside a way around them. Names and strides are torchvision's: in a bottleneck the 3x3 convolution has the stride.</summary>
sealed class ResNetBlock : Module<Tensor, Tensor>
{
    readonly List<(Module<Tensor, Tensor> Convolution, Module<Tensor, Tensor> Norm)> _steps;

    [ComponentName(Name = "downsample")]
    readonly TorchSharp.Modules.Sequential? _around;

    public ResNetBlock(int channelsIn, int width, int stride, bool isBottleneck) : base("block")
    {
        var channelsOut = isBottleneck ? 4 * width : width;
        _steps = isBottleneck
            ? [Step(channelsIn, width, 1, 1), Step(width, width, 3, stride), Step(width, channelsOut, 1, 1)]
            : [Step(channelsIn, width, 3, stride), Step(width, width, 3, 1)];
        for (var i = 0; i < _steps.Count; i++)
        {
            register_module($"conv{i + 1}", _steps[i].Convolution);
            register_module($"bn{i + 1}", _steps[i].Norm);
        }
        if (stride != 1 || channelsIn != channelsOut)
        {
            _around = Sequential(Conv2d(channelsIn, channelsOut, 1, stride: stride, bias: false), BatchNorm2d(channelsOut));
        }
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var x = input;
        foreach (var (convolution, norm) in _steps[..^1])
        {
            x = relu(norm.call(convolution.call(x)), inplace: true);
        }
        var (last, lastNorm) = _steps[^1];
        return relu(lastNorm.call(last.call(x)).add_(_around?.call(input) ?? input, HeldScalars.One), inplace: true);
    }

    static (Module<Tensor, Tensor>, Module<Tensor, Tensor>) Step(int from, int to, int kernel, int stride) =>
        (Conv2d(from, to, kernel, stride: stride, padding: kernel / 2, bias: false), BatchNorm2d(to));
}
