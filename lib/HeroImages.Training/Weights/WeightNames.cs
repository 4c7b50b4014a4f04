using HeroImages.Files;

namespace HeroImages.Training.Weights;

/// <summary>Tensors of a file under the names of the network that they are for.</summary>
static class WeightNames
{
    static readonly string[] Prefixes = ["module.", "model.", "backbone.", "state_dict."];
    static readonly string[] Classifiers = ["fc.", "classifier."];

    /// <summary>A file's tensors by name, without what frameworks put before the names: any of <c>module.</c>, <c>model.</c>, <c>backbone.</c> and <c>state_dict.</c>.</summary>
    /// <exception cref="InputException">Two then have the same name.</exception>
    public static Dictionary<string, WeightTensor> Of(IWeightFile file)
    {
        var tensors = new Dictionary<string, WeightTensor>(StringComparer.Ordinal);
        foreach (var tensor in file.Tensors)
        {
            var name = Bare(tensor.Name);
            if (!tensors.TryAdd(name, tensor))
            {
                throw new InputException(file.Path, tensor.Name, $"\"{name}\" twice: also as \"{tensors[name].Name}\"", "one network", "Save the weights of one network alone.");
            }
        }
        return tensors;
    }

    /// <summary>Whether a tensor belongs to the layer that names classes, which gives no features.</summary>
    public static bool IsClassifier(string name) => Classifiers.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    static string Bare(string name) =>
        Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? Bare(name[prefix.Length..]) : name;
}
