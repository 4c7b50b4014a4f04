using System.Runtime.InteropServices;
using HeroImages.Files;
using static TorchSharp.torch;

namespace HeroImages.Training.Networks;

/// <summary>
/// Any network that was saved as TorchScript. It is given normalised pictures [batch, 3, height, width] and gives one tensor: features
/// [batch, n], or a map [batch, n, rows, columns], which is pooled where the picture is.
/// </summary>
sealed class ScriptBackbone : Backbone
{
    readonly jit.ScriptModule<Tensor, Tensor> _module;
    readonly Lock _running = new();
    int _features;

    public ScriptBackbone(string path) : base(path)
    {
        try
        {
            _module = jit.load<Tensor, Tensor>(path);
            _module.eval();
        }
        catch (Exception e) when (e is ExternalException or InvalidOperationException or FileNotFoundException)
        {
            throw new InputException(path, null, $"TorchScript cannot read it: {FirstLine(e)}", "what torch.jit.save wrote", "Save it anew, with PyTorch 2.10 or older.", e);
        }
    }

    public override string Name => "torchscript";

    public override int Features => _features;

    private protected override Tensor Forward(Tensor pictures, Tensor mask)
    {
        var given = Run(pictures);
        var features = given.dim() == 4 ? Pooling.Mean(given, mask) : given;
        var isFit = features.dim() == 2 && features.shape[0] == pictures.shape[0] && (_features == 0 || features.shape[1] == _features) && features.dtype == ScalarType.Float32;
        _features = isFit ? (int)features.shape[1] : throw new InputException(
            Path, null, $"it makes of pictures [{string.Join(',', pictures.shape)}] a tensor {features.dtype} [{string.Join(',', given.shape)}]",
            $"single-precision features [{pictures.shape[0]},{(_features == 0 ? "n" : _features)}] or a map of them");
        return features;
    }

    /// <summary>One at a time: a script optimises itself during its first runs.</summary>
    Tensor Run(Tensor pictures)
    {
        try
        {
            lock (_running)
            {
                return _module.call(pictures);
            }
        }
        catch (Exception e) when (e is ExternalException or InvalidOperationException or InvalidCastException)
        {
            throw new InputException(
                Path, null, $"it fails on pictures [{string.Join(',', pictures.shape)}]: {FirstLine(e)}", "a module that takes a batch of normalised pictures and gives one tensor",
                "Where it takes one size only, set the sizes of the views to that.", e);
        }
    }

    private protected override IEnumerable<string> About() => [$"TorchScript; SHA-256 {Hash}."];

    private protected override void Dispose(bool disposing) => _module.Dispose();

    static string FirstLine(Exception e) => e.Message.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? e.Message.Split('\n')[0];
}
