using System.Buffers.Binary;
using NetVips;

namespace HeroImages.Tests.Images;

/// <summary>Made pictures as bytes, with a red upper left quarter so that it can be told which side is up.</summary>
static class MadePictures
{
    static readonly double[] Red = [220, 30, 30];
    static readonly double[] Grey = [120, 120, 120];

    /// <summary>The exif orientations and what has to be done to the pixels so that turning them by it gives the picture.</summary>
    static readonly Dictionary<int, Func<Image, Image>> Turned = new()
    {
        [1] = i => i.Copy(),
        [2] = i => i.Flip(Enums.Direction.Horizontal),
        [3] = i => i.Rot180(),
        [4] = i => i.Flip(Enums.Direction.Vertical),
        [5] = i => i.Rot270().Flip(Enums.Direction.Vertical),
        [6] = i => i.Rot270(),
        [7] = i => i.Rot270().Flip(Enums.Direction.Horizontal),
        [8] = i => i.Rot90(),
    };

    public static Image Marked(int width, int height)
    {
        using var grey = Image.Black(width, height).Linear([0], Grey).Cast(Enums.BandFormat.Uchar);
        using var red = Image.Black(width / 2, height / 2).Linear([0], Red).Cast(Enums.BandFormat.Uchar);
        using var marked = grey.Insert(red, 0, 0);
        return marked.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1600, int height = 1200, int orientation = 1)
    {
        using var upright = Marked(width, height);
        using var turned = Turned[orientation](upright);
        using var tagged = turned.Mutate(m => m.Set(GValue.GIntType, "orientation", orientation));
        return tagged.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.All);
    }

    public static byte[] Png(int width = 1600, int height = 1200)
    {
        using var marked = Marked(width, height);
        return marked.PngsaveBuffer();
    }

    /// <summary>Noise, which does not pack, so that a part of the file is a part of the picture.</summary>
    public static byte[] Noise(string extension, int width = 320, int height = 240)
    {
        using var noise = Image.Gaussnoise(width, height, seed: 1);
        using var bytes = noise.Cast(Enums.BandFormat.Uchar);
        return bytes.WriteToBuffer(extension);
    }

    /// <summary>Writes another size into the frame header of a JPEG.</summary>
    public static byte[] Claiming(byte[] jpeg, ushort width, ushort height)
    {
        ReadOnlySpan<byte> startOfFrame = [0xff, 0xc0];
        var claimed = jpeg.ToArray();
        var frame = claimed.AsSpan().IndexOf(startOfFrame);
        BinaryPrimitives.WriteUInt16BigEndian(claimed.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(claimed.AsSpan(frame + 7), width);
        return claimed;
    }

    /// <summary>Red, green and blue at a place given in shares of the sides.</summary>
    public static int[] Colour(Image image, double x, double y) =>
        [.. image.Getpoint((int)(x * image.Width), (int)(y * image.Height)).Select(v => (int)Math.Round(v))];

    /// <summary>A soft background of its own for each seed, with an animal of soft patches at 0.1, 0.4, a fifth wide and 0.3 high.</summary>
    public static Image Scene(int seed, int animal)
    {
        using var background = Patches(640, 480, seed, 0);
        using var patches = Patches(128, 144, animal, 20);
        return background.Insert(patches, 64, 192);
    }

    static Image Patches(int width, int height, int seed, double lift)
    {
        using var coarse = Image.Gaussnoise(8, 8, mean: 120 + lift, sigma: 45, seed: seed);
        return coarse.Resize(width / 8.0, vscale: height / 8.0, kernel: Enums.Kernel.Cubic).Cast(Enums.BandFormat.Uchar);
    }
}
