using NetVips;

namespace HeroImages.Tests.Exploration;

/// <summary>Made pictures.</summary>
static class Pictures
{
    /// <summary>Noise, so that the file has some length; the name's extension tells the format.</summary>
    public static void Save(string path, int width = 320, int height = 240)
    {
        using var noise = Image.Gaussnoise(width, height, seed: 1);
        using var bytes = noise.Cast(NetVips.Enums.BandFormat.Uchar);
        bytes.WriteToFile(path);
    }

    /// <summary>One colour, which packs well.</summary>
    public static void SavePlain(string path, int width, int height)
    {
        using var black = Image.Black(width, height);
        black.WriteToFile(path);
    }
}
