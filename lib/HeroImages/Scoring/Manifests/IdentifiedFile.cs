using HeroImages.Files;

namespace HeroImages.Scoring.Manifests;

/// <summary>Tells files of a manifest apart from what they have become since.</summary>
static class IdentifiedFile
{
    /// <summary>The entry with what its file is known by; without it where the file cannot be had.</summary>
    public static ManifestEntry Identify(ManifestEntry entry, string? images, FileIdentity identity)
    {
        if (identity == FileIdentity.None)
        {
            return entry;
        }
        try
        {
            var file = new FileInfo(RelativePath.Below(images!, entry.File)!);
            return entry with
            {
                Bytes = file.Length,
                Modified = identity == FileIdentity.Time ? Seconds(file) : null,
                Sha256 = identity == FileIdentity.Content ? FileHash.Of(file.FullName) : null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return entry;
        }
    }

    /// <summary>Why a file is not the one of the manifest; null when it is, as far as can be told without reading it.</summary>
    public static string? Differs(ManifestEntry entry, string path)
    {
        var file = new FileInfo(path);
        return !file.Exists ? null
            : entry.Bytes is { } bytes && file.Length != bytes ? "its size is not that in the manifest"
            : entry.Modified is { } time && Seconds(file) != time ? "it was changed after the manifest was built"
            : null;
    }

    static DateTime Seconds(FileInfo file) => new(file.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
