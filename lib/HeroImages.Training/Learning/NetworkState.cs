using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HeroImages.Files;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>The numbers of a network, apart from it.</summary>
/// <param name="Tensors">Name, shape and numbers of each tensor, by name.</param>
sealed record NetworkState(IReadOnlyList<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> Tensors)
{
    /// <summary>Those that a network has now.</summary>
    public static NetworkState Of(nn.Module network) => new([.. network.state_dict().Where(t => t.Value.is_floating_point()).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Numbers(t.Key, t.Value))]);

    /// <summary>SHA-256 over all of it.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (name, shape, numbers) in Tensors)
            {
                hash.AppendData(WideText.ToBytes($"{name} [{string.Join(',', shape)}]\n"));
                hash.AppendData(MemoryMarshal.AsBytes(numbers.AsSpan()));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Gives a network of the same plan these numbers.</summary>
    /// <exception cref="InvalidDataException">They are not those of such a network.</exception>
    public void Fill(nn.Module network)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var targets = network.state_dict().Where(t => t.Value.is_floating_point()).ToDictionary();
        if (targets.Count != Tensors.Count)
        {
            throw new InvalidDataException($"{Tensors.Count} tensors; expected {targets.Count}");
        }
        foreach (var (name, shape, numbers) in Tensors)
        {
            var target = targets.TryGetValue(name, out var found) && found.shape.SequenceEqual(shape) ? found : throw new InvalidDataException($"{name} [{string.Join(',', shape)}] does not fit");
            target.copy_(tensor(numbers, target.shape));
        }
    }

    static (string, IReadOnlyList<long>, float[]) Numbers(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return (name, tensor.shape, tensor.detach().contiguous().data<float>().ToArray());
    }
}
