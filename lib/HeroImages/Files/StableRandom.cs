namespace HeroImages.Files;

/// <summary>Draws that depend on a seed and a name alone: not on order, threads or machine.</summary>
static class StableRandom
{
    const int FractionBits = 53;

    /// <summary>A number in [0, 1).</summary>
    public static double Of(int seed, ReadOnlySpan<byte> name) =>
        (TextHash.Of(name, unchecked((ulong)seed)) >> (64 - FractionBits)) * (1.0 / (1UL << FractionBits));
}
