using HeroImages.Files;

namespace HeroImages.Web.Planning;

/// <summary>Draws that depend on a seed and names alone.</summary>
/// <param name="seed">The seed.</param>
sealed class Draw(int seed)
{
    /// <summary>A number in [0, 1) for a purpose and the names that it is about.</summary>
    public double Of(params ReadOnlySpan<string> names) => StableRandom.Of(seed, WideText.ToBytes(string.Join('\0', names)));
}
