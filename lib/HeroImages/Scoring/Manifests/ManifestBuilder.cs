using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeroImages.Files;

namespace HeroImages.Scoring.Manifests;

/// <summary>
/// Writes the list of pictures that a run works from, as JSON Lines: a header, one entry a picture by the bytes of its name, and a last line
/// with counts and the hash of all before. The same pictures give the same bytes, in whatever order they are named.
/// </summary>
public static class ManifestBuilder
{
    const int BetweenReports = 500;

    /// <summary>Builds a manifest.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="source">The pictures and what is known of them.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced. Parts of a run with the earlier one then no longer fit.</param>
    /// <param name="progress">Told the pictures that were looked at.</param>
    /// <param name="cancel">Stops it; nothing is then written.</param>
    /// <exception cref="InputException">There is such a file already, it cannot be written, or the image folder is not given.</exception>
    public static ManifestReport Build(
        string path, ManifestSource source, ManifestOptions? options = null, bool overwrite = false, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new();
        if (source.Images is null && options.Identity != FileIdentity.None)
        {
            throw new InputException("manifest", null, "no image folder was given", "the folder of the pictures, whose sizes and times the manifest keeps", "Name it with --images, or build without the files with --identify none.");
        }
        if (File.Exists(path) && !overwrite)
        {
            throw new InputException(path, null, "there is such a file already", "a new name, since a manifest never changes", "Name another file, or replace it with --overwrite.");
        }
        ManifestFooter? footer = null;
        WholeFile.Write(path, stream => footer = Write(stream, source, options, progress, cancel));
        return new(path, footer!.Sha256, footer.Counts);
    }

    static ManifestFooter Write(Stream stream, ManifestSource source, ManifestOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var entries = new ManifestEntries(source, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(new ManifestHeader(ManifestHeader.Present, options.Identity, entries.Threshold), ManifestJson.Lines.ManifestHeader);
        var (pictures, missing) = (0, 0);
        foreach (var entry in OrderedWork.Do(entries.Walk(), options.Threads, entry => IdentifiedFile.Identify(entry, source.Images, options.Identity), cancel))
        {
            cancel.ThrowIfCancellationRequested();
            Line(entry, ManifestJson.Lines.ManifestEntry);
            missing += options.Identity != FileIdentity.None && entry.Bytes is null ? 1 : 0;
            if (++pictures % BetweenReports == 0)
            {
                progress?.Report(new("building the manifest", pictures, source.Files?.Count ?? source.Detections?.Count ?? 0, "images"));
            }
        }
        var counts = new ManifestCounts { Pictures = pictures, Missing = missing, Empty = entries.Empty, Videos = entries.Videos, Unusable = entries.Unusable };
        var footer = new ManifestFooter(counts, Convert.ToHexStringLower(hash.GetHashAndReset()));
        Line(footer, ManifestJson.Lines.ManifestFooter);
        return footer;

        void Line<T>(T value, JsonTypeInfo<T> type)
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
            hash.AppendData(line);
            stream.Write(line);
        }
    }
}
