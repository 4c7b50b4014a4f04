using HeroImages.Files;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>Networks as tensors of a model's file.</summary>
static class ModelTensors
{
    /// <summary>A network's tensors under a prefix.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> Of(nn.Module network, string prefix) =>
        NetworkState.Of(network).Tensors.Select(t => (prefix + t.Name, t.Shape, t.Numbers));

    /// <summary>The tensors of a network under a prefix.</summary>
    public static NetworkState Read(IWeightFile file, string prefix) =>
        new([.. file.Tensors.Where(t => t.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(t => (t.Name[prefix.Length..], t.Shape, file.ReadReals(t.Name)))]);

    /// <summary>Fills a network from the tensors under a prefix.</summary>
    /// <exception cref="InputException">One is missing, too many, or of another shape.</exception>
    public static void Fill(nn.Module network, IWeightFile file, string prefix) => Fitting(file, prefix, () => Read(file, prefix).Fill(network));

    /// <summary>Does what fills a network; tensors that do not fit are an error of the file.</summary>
    /// <exception cref="InputException">One is missing, too many, or of another shape.</exception>
    public static void Fitting(IWeightFile file, string prefix, Action fill)
    {
        try
        {
            fill();
        }
        catch (InvalidDataException e)
        {
            throw new InputException(file.Path, prefix + "*", e.Message, "the tensors of the network that its card describes", "Train the model again with this version.", e);
        }
    }
}
