using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Scenes;

/// <summary>The palette of a habitat.</summary>
public sealed record HabitatColours(Rgb GroundFar, Rgb GroundNear, Rgb Grass, Rgb GrassDry, Rgb Leaf, Rgb Hill)
{
    static readonly HabitatColours[] All =
    [
        new(Rgb.From(0xD8C27E), Rgb.From(0xA98744), Rgb.From(0xC2A650), Rgb.From(0xE3CB83), Rgb.From(0x667534), Rgb.From(0x7F8462)),
        new(Rgb.From(0xCDB284), Rgb.From(0x9A7850), Rgb.From(0x93914A), Rgb.From(0xC9B06C), Rgb.From(0x587038), Rgb.From(0x80866A)),
        new(Rgb.From(0xA9AC63), Rgb.From(0x6F7238), Rgb.From(0x7F8E3C), Rgb.From(0xB3AC58), Rgb.From(0x4C6B31), Rgb.From(0x66795A)),
        new(Rgb.From(0xD3AE78), Rgb.From(0xA06F41), Rgb.From(0xB08F48), Rgb.From(0xDDBE78), Rgb.From(0x6F7437), Rgb.From(0x8C7A64)),
        new(Rgb.From(0x9DB070), Rgb.From(0x5F7A3E), Rgb.From(0x6E8E42), Rgb.From(0xA9B362), Rgb.From(0x2F5338), Rgb.From(0x55705F)),
    ];

    public static HabitatColours Of(Habitat habitat) => All[(int)habitat];
}
