namespace HeroImages.Agreement;

/// <summary>Numbers of one draw, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014) from a seed and the draw's number.</summary>
struct DrawNumbers(int seed, int draw)
{
    const ulong Step = 0x9E3779B97F4A7C15;

    ulong _state = Mixed(((ulong)(uint)seed << 32) | (uint)draw);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(((Mixed(_state += Step) >> 32) * (ulong)count) >> 32);

    static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
