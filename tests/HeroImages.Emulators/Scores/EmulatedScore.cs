using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace HeroImages.Emulators.Scores;

/// <summary>
/// The emulated model's opinion, so that a test can predict it. The prompt is the text of the system instruction and
/// of every text part, in order, joined by line feeds; the model is the one that answers (after routing), without
/// <c>models/</c>.
/// </summary>
public static class EmulatedScore
{
    const double NoiseWidth = 1;

    /// <summary>The score of one picture: 0 to 10, with one decimal.</summary>
    /// <param name="mode">As the emulator was started.</param>
    /// <param name="image">The bytes of the picture as sent.</param>
    /// <param name="prompt">All the text sent.</param>
    /// <param name="model">The model that answers.</param>
    public static double Predict(ScoreMode mode, ReadOnlySpan<byte> image, string prompt, string model)
    {
        var hash = Hash(image);
        return mode == ScoreMode.Hash ? FromHash(hash, prompt, model) : FromLook(PictureLook.Measure(image.ToArray()), hash, prompt, model);
    }

    /// <summary>SHA-256 in lower-case hexadecimal, as in the log.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The score in hash mode: 0 to 10, with one decimal.</summary>
    /// <param name="imageHash">SHA-256 of the picture in lower-case hexadecimal; several are joined by commas.</param>
    /// <param name="prompt">All the text sent.</param>
    /// <param name="model">The model that answers.</param>
    public static double FromHash(string imageHash, string prompt, string model) =>
        Math.Round(Uniform(imageHash, prompt, model) * 10, 1);

    /// <summary>A further number asked for beside the score: the score shifted by up to 1.5, 0 to 10, one decimal.</summary>
    public static double Part(string name, double score, string imageHash) =>
        Math.Round(Math.Clamp(score + (Uniform(imageHash, name, "part") - 0.5) * 3, 0, 10), 1);

    internal static double FromLook(double look, string imageHash, string prompt, string model) =>
        Math.Round(Math.Clamp(look + (Uniform(imageHash, prompt, model) - 0.5) * NoiseWidth, 0, 10), 1);

    /// <summary>Evenly spread over [0, 1), the same for the same texts.</summary>
    internal static double Uniform(string first, string second, string third)
    {
        var hash = new XxHash64();
        foreach (var text in (ReadOnlySpan<string>)[first, second, third])
        {
            hash.Append(Encoding.UTF8.GetBytes(text));
            hash.Append([0]);
        }
        return (hash.GetCurrentHashAsUInt64() >> 11) * (1.0 / (1UL << 53));
    }
}
