using System.Globalization;
using HeroImages.Images;
using HeroImages.Training.Learning;

namespace HeroImages.Training.SmallNetworks;

/// <summary>How a small network is trained from nothing.</summary>
public sealed record SmallNetworkOptions
{
    /// <summary>What it is shown. Defaults to a frame of 256x192 and a square of 128.</summary>
    public ViewOptions Views { get; init; } = new() { FrameWidth = 256, FrameHeight = 192, AnimalSide = 128 };

    /// <summary>Channels of the stages of each tower, multiples of 8; each stage halves width and height. Defaults to 16, 32, 64, 96.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [16, 32, 64, 96];

    /// <summary>Share of numbers that are left out at random while it learns. Defaults to 0.2.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Whether pictures are mirrored and their light changed a little while it learns. Defaults to true.</summary>
    public bool Vary { get; init; } = true;

    /// <summary>How it learns. Batches are smaller by default than those of heads: 32.</summary>
    public LoopOptions Loop { get; init; } = new() { Batch = 32 };

    internal string ChannelText => string.Join(',', Channels.Select(c => c.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All of it by name, for records.</summary>
    internal IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string>(Loop.Texts, StringComparer.Ordinal)
    {
        ["views"] = Views.Fingerprint,
        ["channels"] = ChannelText,
        ["dropout"] = Dropout.ToString(CultureInfo.InvariantCulture),
        ["vary"] = Vary ? "true" : "false",
    };
}
