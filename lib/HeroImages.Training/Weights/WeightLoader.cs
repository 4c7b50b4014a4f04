using HeroImages.Files;
using static TorchSharp.torch;

namespace HeroImages.Training.Weights;

/// <summary>Fills networks from files, name by name and shape by shape.</summary>
static class WeightLoader
{
    const string Counter = "num_batches_tracked";
    const int Named = 5;

    /// <summary>Fills a network.</summary>
    /// <param name="network">The network, whose names are those of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="tensors">Its tensors, see <see cref="WeightNames.Of"/>.</param>
    /// <exception cref="InputException">A tensor is missing or of another shape, but for counters of batches, which older files lack; the message lists what was expected and found.</exception>
    public static WeightMatch Load(nn.Module network, IWeightFile file, Dictionary<string, WeightTensor> tensors)
    {
        var wanted = network.state_dict().Where(t => !t.Key.EndsWith(Counter, StringComparison.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        var misfits = wanted.Where(t => !tensors.TryGetValue(t.Key, out var found) || !found.Shape.SequenceEqual(t.Value.shape)).ToList();
        if (misfits.Count > 0)
        {
            throw new InputException(
                file.Path, null, $"{wanted.Count - misfits.Count} of {wanted.Count} tensors fit; not {string.Join("; ", misfits.Take(Named).Select(t => Misfit(t.Key, t.Value, tensors)))}{(misfits.Count > Named ? "; …" : "")}",
                $"the tensors of {network.GetName()}", "Name the weights of that network, as torchvision names them.");
        }
        using var _ = no_grad();
        foreach (var (name, target) in wanted)
        {
            using var numbers = tensor(file.ReadReals(tensors[name].Name), target.shape);
            target.copy_(numbers);
        }
        var rest = tensors.Keys.Except(wanted.Select(t => t.Key)).Where(name => !name.EndsWith(Counter, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var classifier = rest.Count(WeightNames.IsClassifier);
        return new(wanted.Count + classifier, wanted.Count + classifier, classifier, [.. rest.Where(name => !WeightNames.IsClassifier(name))]);
    }

    static string Misfit(string name, Tensor target, Dictionary<string, WeightTensor> tensors) =>
        $"{name}: expected [{string.Join(',', target.shape)}], found {(tensors.TryGetValue(name, out var found) ? found.Layout : "none")}";
}
