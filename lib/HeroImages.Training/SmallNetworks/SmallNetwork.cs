using HeroImages.Training.Examples;
using HeroImages.Training.Networks;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace HeroImages.Training.SmallNetworks;

/// <summary>Two towers, one for the frame and one for the square around the animals, and two layers from what they see to the scores 0 to 10.</summary>
sealed class SmallNetwork : Module<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    const int Hidden = 64;

    [ComponentName(Name = "frame")]
    readonly Tower _frame;

    [ComponentName(Name = "animals")]
    readonly Tower _animals;

    [ComponentName(Name = "head")]
    readonly TorchSharp.Modules.Sequential _head;

    public SmallNetwork(SmallNetworkOptions options) : base("small")
    {
        (_frame, _animals) = (new(options.Channels), new(options.Channels));
        _head = Sequential(("drop", Dropout(options.Dropout)), ("inner", Linear(2 * options.Channels[^1], Hidden)), ("bend", GELU()), ("outer", Linear(Hidden, ScoreHistogram.Bins)));
        RegisterComponents();
    }

    /// <summary>Logits of the scores.</summary>
    /// <param name="frames">[batch, 3, height, width].</param>
    /// <param name="frameMask">[batch, 1, height, width].</param>
    /// <param name="animals">[batch, 3, side, side].</param>
    /// <param name="animalMask">[batch, 1, side, side].</param>
    /// <returns>[batch, 11].</returns>
    public override Tensor forward(Tensor frames, Tensor frameMask, Tensor animals, Tensor animalMask) =>
        _head.call(cat([_frame.call(frames, frameMask), _animals.call(animals, animalMask)], 1));

    /// <summary>Logits of the scores of pictures.</summary>
    /// <param name="views">What is shown of each.</param>
    /// <param name="options">The sizes of the views.</param>
    /// <param name="draw">Varies the pictures; null to take them as they are.</param>
    public Tensor Logits(IReadOnlyList<Images.PictureViews> views, Images.ViewOptions options, Random? draw = null)
    {
        var varied = draw is null ? null : views.Select(_ => Variation.Drawn(draw)).ToArray();
        Variation Vary(int i) => varied?[i] ?? Variation.None;
        var (frames, frameMask) = NetworkInput.ToTensors([.. views.Select(v => new NetworkInput(v.Frame, options.FrameWidth, options.FrameHeight))], Vary);
        var (animals, animalMask) = NetworkInput.ToTensors([.. views.Select(v => new NetworkInput(v.Animals, options.AnimalSide, options.AnimalSide))], Vary);
        return call(frames, frameMask, animals, animalMask);
    }
}
