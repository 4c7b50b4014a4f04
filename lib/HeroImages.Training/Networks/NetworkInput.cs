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

    /// <summary>Several inputs of one size as tensors.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="vary">How each is varied; null to take them as they are.</param>
    /// <returns>Pictures, [batch, 3, height, width]; and 1 where a picture is, 0 beside it, [batch, 1, height, width].</returns>
    public static (Tensor Pictures, Tensor Mask) ToTensors(IReadOnlyList<NetworkInput> inputs, Func<int, Variation>? vary = null)
    {
        TorchRuntime.Load();
        var (width, height) = (inputs[0].Width, inputs[0].Height);
        var (pictures, mask) = (new float[inputs.Count * Channels * width * height], new float[inputs.Count * width * height]);
        for (var i = 0; i < inputs.Count; i++)
        {
            inputs[i].Write(pictures.AsSpan(i * Channels * width * height), mask.AsSpan(i * width * height), vary?.Invoke(i) ?? Variation.None);
        }
        return (tensor(pictures, [inputs.Count, Channels, height, width]), tensor(mask, [inputs.Count, 1, height, width]));
    }

    void Write(Span<float> picture, Span<float> mask, Variation variation)
    {
        var ((left, top), plane) = (Offset, Width * Height);
        ReadOnlySpan<byte> rgb = Pixels.Values;
        for (var c = 0; c < Channels; c++)
        {
            var normalised = Normalised(c, variation.Brightness);
            for (var y = 0; y < Pixels.Height; y++)
            {
                var from = y * Pixels.Width;
                var to = picture.Slice((c * plane) + ((top + y) * Width) + left, Pixels.Width);
                for (var x = 0; x < to.Length; x++)
                {
                    to[x] = normalised[rgb[((from + (variation.IsMirrored ? to.Length - 1 - x : x)) * Channels) + c]];
                }
            }
        }
        for (var y = 0; y < Pixels.Height; y++)
        {
            mask.Slice(((top + y) * Width) + left, Pixels.Width).Fill(1);
        }
    }

    /// <summary>What each of the 256 levels of a colour becomes.</summary>
    static float[] Normalised(int colour, float brightness) => [.. Enumerable.Range(0, 256).Select(level => (Math.Min(1, level / 255f * brightness) - Mean[colour]) / Deviation[colour])];
}
