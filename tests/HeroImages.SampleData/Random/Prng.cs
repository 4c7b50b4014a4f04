namespace HeroImages.SampleData.Random;

/// <summary>
/// xoshiro256** seeded by SplitMix64: the same numbers on every system and every version of .NET, which
/// <see cref="System.Random"/> does not promise.
/// </summary>
public sealed class Prng
{
    ulong a, b, c, d;

    Prng(ulong state)
    {
        a = SplitMix(ref state);
        b = SplitMix(ref state);
        c = SplitMix(ref state);
        d = SplitMix(ref state);
    }

    /// <summary>A stream of its own for each combination of keys, so that order and threads do not matter.</summary>
    public static Prng For(ulong seed, params ReadOnlySpan<ulong> keys)
    {
        var state = seed;
        foreach (var key in keys)
            state = SplitMix(ref state) ^ (key * 0xD1342543DE82EF95);
        return new Prng(state);
    }

    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Range(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>A whole number in [0, count).</summary>
    public int Below(int count) => (int)(((UInt128)NextUInt64() * (ulong)count) >> 64);

    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>Standard normal (Box-Muller, one of the pair).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
