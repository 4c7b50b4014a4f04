using HeroImages.Files;

namespace HeroImages.Training.Weights;

/// <summary>An open file of weights, whatever its format. Its members may be used from any thread; disposing closes the file.</summary>
public interface IWeightFile : IDisposable
{
    /// <summary>The file.</summary>
    string Path { get; }

    /// <summary>Its tensors, by name in ordinal order.</summary>
    IReadOnlyList<WeightTensor> Tensors { get; }

    /// <summary>What the file says of itself, such as its licence; empty where the format has no room for that.</summary>
    IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a tensor of real numbers, row-major, as single precision.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="InputException">It has numbers of another kind, one that is not finite, or the file cannot be read.</exception>
    float[] ReadReals(string name);
}
