using System.IO.Compression;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Runtime;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.Networks;

/// <summary>A network that was trained on other pictures and says what is in ours: the user's file, which is not changed. May be used from any number of threads.</summary>
public abstract class Backbone : IDisposable
{
    private protected Backbone(string path) => (Path, Hash) = (path, FileHash.Of(path));

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the file in lower-case hexadecimal; where a stage was trained on, of that and the stage.</summary>
    public string Hash { get; private protected set; }

    /// <summary>Such as <c>resnet18</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Numbers that it gives of a view.</summary>
    public abstract int Features { get; }

    /// <summary>What was found out on opening it, in sentences: tensors, licence, and whether what it gives looks like that of a trained network.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Opens a file: weights of a residual network as torchvision names them (safetensors, or what torch.save wrote), or TorchScript.</summary>
    /// <param name="path">The file.</param>
    /// <param name="views">What it will be shown.</param>
    /// <exception cref="InputException">It does not fit; the message lists what was expected and found.</exception>
    /// <exception cref="TorchUnavailableException">libtorch cannot be loaded.</exception>
    public static Backbone Open(string path, ViewOptions? views = null)
    {
        TorchRuntime.Load();
        Backbone backbone = IsScript(path) ? new ScriptBackbone(path) : ResNetBackbone.Read(path);
        try
        {
            backbone.Notes = [.. backbone.About(), .. SelfTest.Run(backbone, views ?? new())];
            return backbone;
        }
        catch
        {
            backbone.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What it gives of one view.</summary>
    internal float[] Of(NetworkInput input)
    {
        using var scope = NewDisposeScope();
        using var _ = inference_mode();
        var (pictures, mask) = NetworkInput.ToTensors([input]);
        return Forward(pictures, mask).cpu().data<float>().ToArray();
    }

    /// <summary>What it gives of pictures.</summary>
    /// <param name="pictures">[batch, 3, height, width].</param>
    /// <param name="mask">[batch, 1, height, width].</param>
    /// <returns>[batch, features].</returns>
    private protected abstract Tensor Forward(Tensor pictures, Tensor mask);

    private protected abstract IEnumerable<string> About();

    private protected abstract void Dispose(bool disposing);

    /// <summary>A ZIP with code in it is what torch.jit.save wrote.</summary>
    static bool IsScript(string path)
    {
        try
        {
            using var zip = TorchZip.IsZip(path) ? ZipFile.OpenRead(path) : null;
            return zip?.Entries.Any(entry => entry.FullName.Contains("/code/", StringComparison.Ordinal)) ?? false;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with it is said by the reader of weights.
            return false;
        }
    }
}
