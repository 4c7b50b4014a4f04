using HeroImages.Training.Examples;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace HeroImages.Training.Backbones;

/// <summary>Two layers from a row of features to the scores 0 to 10.</summary>
sealed class HeadNetwork : Module<Tensor, Tensor>
{
    [ComponentName(Name = "layers")]
    readonly TorchSharp.Modules.Sequential _layers;

    public HeadNetwork(int features, int hidden, double dropout) : base("head")
    {
        _layers = Sequential(("drop1", Dropout(dropout)), ("inner", Linear(features, hidden)), ("bend", GELU()), ("drop2", Dropout(dropout)), ("outer", Linear(hidden, ScoreHistogram.Bins)));
        RegisterComponents();
    }

    /// <summary>Logits of the scores.</summary>
    /// <param name="rows">Standardised features, [batch, features].</param>
    /// <returns>[batch, 11].</returns>
    public override Tensor forward(Tensor rows) => _layers.call(rows);
}
