namespace HeroImages.Training.Weights;

/// <summary>A tensor of a weight file: its name, and where its numbers stand.</summary>
/// <param name="Name">The name, such as <c>layer1.0.conv1.weight</c>.</param>
/// <param name="Kind">The type of its numbers.</param>
/// <param name="Shape">Length of each dimension, the outermost first; empty for a single number.</param>
public sealed record WeightTensor(string Name, TensorKind Kind, IReadOnlyList<long> Shape)
{
    /// <summary>How many numbers there are.</summary>
    public long Count => Shape.Aggregate(1L, (product, length) => checked(product * length));

    /// <summary>Kind and shape in one line: <c>F32 [64,3,7,7]</c>.</summary>
    public string Layout => $"{TensorKinds.Name(Kind)} [{string.Join(',', Shape)}]";
}
