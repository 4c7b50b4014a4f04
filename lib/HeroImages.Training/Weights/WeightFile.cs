using HeroImages.Files;

namespace HeroImages.Training.Weights;

/// <summary>Opens files of weights.</summary>
public static class WeightFile
{
    /// <summary>Opens a file, and finds out from its first bytes which format it has.</summary>
    /// <param name="path">A safetensors file, or what <c>torch.save</c> wrote, in the old or the new layout.</param>
    /// <exception cref="InputException">It is missing, damaged, of another format, or holds what is no plain tensor.</exception>
    public static IWeightFile Open(string path)
    {
        var start = new byte[8];
        using (var stream = InputFile.OpenRaw(path))
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        return start is [(byte)'P', (byte)'K', 3, 4, ..] or [0x80, _, 0x8a, ..] ? TorchFile.Open(path) : SafeTensorsFile.Open(path);
    }
}
