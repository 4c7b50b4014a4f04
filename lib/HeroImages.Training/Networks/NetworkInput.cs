using HeroImages.Images;
using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Networks;

/// <summary>
/// A view in the middle of a rectangle of fixed size. Colours are normalised by ImageNet's mean and deviation; what the view does not
/// fill has the mean colour, which is 0, and is left out of pooling.
/// </summary>
/// <param name="Pixels">The view.</param>
/// <param name="Width">Pixels of the rectangle across.</param>
/// <param name="Height">Pixels of the rectangle down.</param>
sealed record NetworkInput(RgbPixels Pixels, int Width, int Height)
{
    const int Channels = 3;

    static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>Pixels left of the view, and above it.</summary>
    public (int Left, int Top) Offset => ((Width - Pixels.Width) / 2, (Height - Pixels.Height) / 2);

    /// <summary>Several inputs of one size as a tensor.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="isMirrored">Which have left and right exchanged; null for none.</param>
    /// <returns>Pictures, [batch, 3, height, width]; and 1 where a picture is, 0 beside it, [batch, 1, height, width].</returns>
    public static (Tensor Pictures, Tensor Mask) ToTensors(IReadOnlyList<NetworkInput> inputs, Func<int, bool>? isMirrored = null)
    {
        TorchRuntime.Load();
        var (width, height) = (inputs[0].Width, inputs[0].Height);
        var (pictures, mask) = (new float[inputs.Count * Channels * width * height], new float[inputs.Count * width * height]);
        for (var i = 0; i < inputs.Count; i++)
        {
            inputs[i].Write(pictures.AsSpan(i * Channels * width * height), mask.AsSpan(i * width * height), isMirrored?.Invoke(i) ?? false);
        }
        return (tensor(pictures, [inputs.Count, Channels, height, width]), tensor(mask, [inputs.Count, 1, height, width]));
    }

    void Write(Span<float> picture, Span<float> mask, bool isMirrored)
    {
        var ((left, top), plane) = (Offset, Width * Height);
        ReadOnlySpan<byte> rgb = Pixels.Values;
        for (var y = 0; y < Pixels.Height; y++)
        {
            var row = ((top + y) * Width) + left;
            mask.Slice(row, Pixels.Width).Fill(1);
            for (var x = 0; x < Pixels.Width; x++, rgb = rgb[Channels..])
            {
                var at = row + (isMirrored ? Pixels.Width - 1 - x : x);
                for (var c = 0; c < Channels; c++)
                {
                    picture[(c * plane) + at] = ((rgb[c] / 255f) - Mean[c]) / Deviation[c];
                }
            }
        }
    }
}
