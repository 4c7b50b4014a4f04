using System.Security.Cryptography;
using System.Text.Json;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Tests.Scoring;

/// <summary>Manifests with a right hash and whatever entries: what somebody could send.</summary>
static class HandMade
{
    public static void Manifest(string path, params ManifestEntry[] entries)
    {
        var body = JsonSerializer.Serialize(new ManifestHeader(1, FileIdentity.None, null), ManifestJson.Lines.ManifestHeader) + "\n"
            + string.Concat(entries.Select(e => JsonSerializer.Serialize(e, ManifestJson.Lines.ManifestEntry) + "\n"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)));
        var footer = new ManifestFooter(new() { Pictures = entries.Length, Missing = 0, Empty = 0, Videos = 0, Unusable = 0 }, hash);
        File.WriteAllText(path, body + JsonSerializer.Serialize(footer, ManifestJson.Lines.ManifestFooter) + "\n");
    }
}
