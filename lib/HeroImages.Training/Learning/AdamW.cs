using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>
/// Adam whose decay of weights is apart from the gradient (Loshchilov and Hutter, arXiv 1711.05101, algorithm 2). Numbers that are handed to
/// libtorch are held until it has read them, see <see cref="Runtime.HeldScalars"/>.
/// </summary>
sealed class AdamW : IDisposable
{
    const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    readonly List<(Parameter Weight, Tensor Mean, Tensor Square, double RateShare)> _moments;
    readonly double _weightDecay;
    int _steps;

    /// <param name="groups">What is learned, and at what share of the rate.</param>
    /// <param name="weightDecay">Times the rate, what weights are drawn to nothing in a step.</param>
    public AdamW(IEnumerable<(IReadOnlyList<Parameter> Parameters, double RateShare)> groups, double weightDecay)
    {
        _weightDecay = weightDecay;
        _moments = [.. groups.SelectMany(group => group.Parameters.Select(p => (p, Zeros(p), Zeros(p), group.RateShare)))];
    }

    /// <summary>Forgets the gradients of the step before.</summary>
    public void ZeroGradients()
    {
        foreach (var (weight, _, _, _) in _moments)
        {
            weight.grad?.zero_();
        }
    }

    /// <summary>One step along the gradients.</summary>
    /// <param name="rate">The rate of learning.</param>
    public void Step(double rate)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _steps++;
        foreach (var group in _moments.GroupBy(moment => moment.RateShare))
        {
            var share = group.Key * rate;
            Scalar kept = 1 - (share * _weightDecay), length = -share / (1 - Math.Pow(Beta1, _steps)), correction = 1 / Math.Sqrt(1 - Math.Pow(Beta2, _steps));
            Scalar beta1 = Beta1, rest1 = 1 - Beta1, beta2 = Beta2, rest2 = 1 - Beta2, epsilon = Epsilon;
            foreach (var (weight, mean, square, _) in group)
            {
                if (weight.grad is { } gradient)
                {
                    mean.mul_(beta1).add_(gradient, rest1);
                    square.mul_(beta2).addcmul_(gradient, gradient, rest2);
                    weight.mul_(kept).addcdiv_(mean, square.sqrt().mul_(correction).add_(epsilon), length);
                }
            }
            foreach (var held in new[] { kept, length, correction, beta1, rest1, beta2, rest2, epsilon })
            {
                held.Dispose();
            }
        }
    }

    /// <summary>Writes what it knows of earlier steps.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_steps);
        foreach (var tensor in Tensors)
        {
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tensor.data<float>().ToArray().AsSpan()));
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public void Load(BinaryReader reader)
    {
        using var scope = NewDisposeScope();
        _steps = reader.ReadInt32();
        foreach (var target in Tensors)
        {
            var numbers = new float[target.numel()];
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
            target.copy_(tensor(numbers, target.shape));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in Tensors)
        {
            tensor.Dispose();
        }
    }

    IEnumerable<Tensor> Tensors => _moments.SelectMany(moment => new[] { moment.Mean, moment.Square });

    static Tensor Zeros(Parameter like) => zeros(like.shape).DetachFromDisposeScope();
}
