using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HeroImages.Web.Sittings;

/// <summary>What pictures are called on the page: names of one sitting that tell nothing, not even that a picture comes again. Thread-safe.</summary>
sealed class OpaqueIds
{
    const int Letters = 24;

    readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    readonly ConcurrentDictionary<string, int> _pictures = new(StringComparer.Ordinal);

    /// <summary>The name of a picture for a purpose, such as being shown again.</summary>
    public string Of(int picture, string purpose)
    {
        var id = Convert.ToHexStringLower(HMACSHA256.HashData(_secret, System.Text.Encoding.UTF8.GetBytes($"{purpose} {picture}")))[..Letters];
        _pictures[id] = picture;
        return id;
    }

    /// <summary>The picture of a name that was given out; null for any other.</summary>
    public int? Find(string id) => _pictures.TryGetValue(id, out var picture) ? picture : null;
}
