using HeroImages.Files;
using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Weights;

/// <summary>
/// An open file that <c>torch.save</c> wrote: a ZIP since PyTorch 1.6, and a row of pickles before. Its pickle is read by a reader that
/// knows nothing but tensors, so that no code of the file can run. May be used from any number of threads.
/// </summary>
public sealed class TorchFile : IWeightFile
{
    const string UseSafeTensors = "Save the weights as safetensors, or get them from another place.";

    readonly ITorchStorages _storages;
    readonly Dictionary<string, TorchView> _views;

    TorchFile(string path, ITorchStorages storages)
    {
        (Path, _storages) = (path, storages);
        var named = Named(storages.Content, "", []).ToList();
        if (named.CountBy(n => n.Name).FirstOrDefault(n => n.Value > 1) is { Key: { } twice })
        {
            throw new InputException(path, twice, "the name twice", "each tensor once", UseSafeTensors);
        }
        _views = named.ToDictionary(n => n.Name, n => n.View, StringComparer.Ordinal);
        Tensors = [.. named.Select(n => new WeightTensor(n.Name, n.View.Storage.Kind, n.View.Shape)).OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <summary>Its tensors, by name in ordinal order; those of dictionaries within the dictionary have its name and a dot before theirs.</summary>
    public IReadOnlyList<WeightTensor> Tensors { get; }

    /// <summary>Empty: the format has no room for it.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();

    /// <summary>Opens a file.</summary>
    /// <exception cref="InputException">It is missing or damaged, or its pickle names what a file of tensors has no need of; the message says what.</exception>
    public static TorchFile Open(string path)
    {
        ITorchStorages? storages = null;
        try
        {
            storages = TorchZip.IsZip(path) ? TorchZip.Open(path) : TorchRow.Open(path);
            return new(path, storages);
        }
        catch (FormatException e)
        {
            storages?.Dispose();
            throw new InputException(path, null, e.Message, "tensors and nothing else", UseSafeTensors, e);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            storages?.Dispose();
            throw new InputException(path, null, $"it is damaged or cut off: {e.Message}", "a file that torch.save wrote", "Get the file anew.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", "a file of weights", "Check the name.", e);
        }
        catch
        {
            storages?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float[] ReadReals(string name)
    {
        var view = _views[name];
        var kind = view.Storage.Kind;
        if (!TensorKinds.IsReal(kind))
        {
            throw new InputException(Path, name, TensorKinds.Name(kind), "real numbers: F16, BF16, F32 or F64");
        }
        var (bytes, size) = (Bytes(view.Storage), TensorKinds.Size(kind));
        var numbers = new float[view.Count];
        var i = 0;
        foreach (var position in view.Positions())
        {
            var number = TensorKinds.Real(kind, bytes.AsSpan((int)(position * size)));
            numbers[i++] = float.IsFinite(number) ? number : throw new InputException(Path, name, "a number that is not finite", "finite weights", "Get the file anew.");
        }
        return numbers;
    }

    /// <inheritdoc/>
    public void Dispose() => _storages.Dispose();

    byte[] Bytes(TorchStorage storage)
    {
        try
        {
            return _storages.Read(storage);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            throw new InputException(Path, $"storage {storage.Key}", e.Message, $"{storage.Count} numbers {TensorKinds.Name(storage.Kind)}", "The file is cut off or damaged; get it anew.", e);
        }
    }

    /// <summary>The tensors of a dictionary and of those in it; what else stands there, such as the number of an epoch, is passed over.</summary>
    static IEnumerable<(string Name, TorchView View)> Named(object? content, string prefix, HashSet<PickleDictionary> seen) => content switch
    {
        PickleDictionary dictionary when !seen.Add(dictionary) => throw new FormatException("a dictionary that stands in itself, or twice"),
        PickleDictionary dictionary => dictionary.Pairs.Where(pair => pair.Key is string).SelectMany(pair => pair.Value is TorchView view
            ? [(prefix + pair.Key, view)]
            : Named(pair.Value, $"{prefix}{pair.Key}.", seen)),
        _ => prefix.Length > 0 ? [] : throw new FormatException("no dictionary of tensors"),
    };
}
