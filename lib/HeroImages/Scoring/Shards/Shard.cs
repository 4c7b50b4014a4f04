using System.Globalization;
using System.IO.Hashing;
using System.Text;
using HeroImages.Files;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Scoring.Shards;

/// <summary>One of the parts that a collection is scored in.</summary>
/// <param name="Index">Which, from 0 on.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Shard(int Index, int Of)
{
    /// <summary>Most parts that there may be.</summary>
    public const int Most = 100_000;

    /// <summary>A collection in one part.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>How its files are called, without an ending: <c>shard-00012-of-00500</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"shard-{Index:D5}-of-{Of:D5}");

    /// <summary>Whether a picture belongs to it: by a hash of its sequence's name, so that bursts stay together and the order of a manifest changes nothing.</summary>
    public bool Holds(ManifestEntry entry) => Of == 1 || XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(entry.Group)) % (ulong)Of == (ulong)Index;

    /// <summary>Reads <c>i/n</c>, counted from 0.</summary>
    /// <exception cref="InputException">It is no such pair, or outside of its range.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var index, var of] && Number(index) is { } i && Number(of) is >= 1 and <= Most and var n && i < n
            ? new(i, n)
            : throw new InputException("--shard", null, $"\"{text}\"", string.Create(CultureInfo.InvariantCulture, $"INDEX/COUNT counted from 0, such as 0/8 to 7/8, with at most {Most:N0} parts; or auto, or auto/COUNT"));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Of}");

    internal static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
