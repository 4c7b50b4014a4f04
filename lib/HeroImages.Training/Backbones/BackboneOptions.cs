using System.Globalization;
using HeroImages.Images;
using HeroImages.Training.Learning;

namespace HeroImages.Training.Backbones;

/// <summary>How heads on the features of a large network are trained.</summary>
public sealed record BackboneOptions
{
    /// <summary>What the network is shown. Defaults to a frame of 384x288 and a square of 224.</summary>
    public ViewOptions Views { get; init; } = new();

    /// <summary>Heads, whose mean is the score and whose differences say how unsure it is. Defaults to 5.</summary>
    public int Heads { get; init; } = 5;

    /// <summary>Numbers between a head's two layers. Defaults to 128.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>Share of numbers that are left out at random while it learns. Defaults to 0.2.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>
    /// Rounds in which the last stage of a residual network is trained on, at a hundredth of the rate; 0 leaves it as it is. Meant for 3,000
    /// ratings or more, and takes hours without a fast machine. Defaults to 0.
    /// </summary>
    public int UnfrozenEpochs { get; init; }

    /// <summary>How they learn.</summary>
    public LoopOptions Loop { get; init; } = new();

    /// <summary>All of it by name, for records.</summary>
    internal IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string>(Loop.Texts, StringComparer.Ordinal)
    {
        ["views"] = Views.Fingerprint,
        ["heads"] = Heads.ToString(CultureInfo.InvariantCulture),
        ["hidden"] = Hidden.ToString(CultureInfo.InvariantCulture),
        ["dropout"] = Dropout.ToString(CultureInfo.InvariantCulture),
        ["unfrozen_epochs"] = UnfrozenEpochs.ToString(CultureInfo.InvariantCulture),
    };
}
