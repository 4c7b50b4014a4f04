using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace HeroImages.Web.Server;

/// <summary>Gives out links that let one browser in each, and knows the browsers that are in. Thread-safe.</summary>
sealed class Doorkeeper
{
    const int SecretBytes = 32;

    readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);

    /// <summary>A token that lets one browser in.</summary>
    public string NewToken()
    {
        var token = NewSecret();
        _tokens[Hash(token)] = true;
        return token;
    }

    /// <summary>Uses a token up.</summary>
    /// <returns>The secret by which the browser is known from now on; null when the token is wrong or used.</returns>
    public string? Enter(string token)
    {
        if (!_tokens.TryRemove(Hash(token), out _))
        {
            return null;
        }
        var secret = NewSecret();
        _visitors[Hash(secret)] = new();
        return secret;
    }

    /// <summary>The visitor of a secret; null when it is none of ours.</summary>
    public Visitor? Find(string? secret) => secret is not null && _visitors.TryGetValue(Hash(secret), out var visitor) ? visitor : null;

    static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is compared is a hash, so that the time it takes tells nothing of the secret.</summary>
    static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
