using System.Text.Json;
using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>Reads the SHA-256 that files are expected to have.</summary>
public static partial class ExpectedHashes
{
    /// <summary>Reads a list of hashes.</summary>
    /// <param name="path">
    /// What <c>sha256sum</c> writes (64 hexadecimal digits, blanks, the path), or a manifest <c>fetched.jsonl</c>, so
    /// that what one person fetched another can fetch and know to be the same.
    /// </param>
    /// <returns>Lower-case hashes by path, with slashes.</returns>
    /// <exception cref="InputException">The file cannot be read, or a line is neither; the message names it.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        using var reader = new StreamReader(InputFile.OpenRaw(path));
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().Length > 0)
            {
                Add(hashes, line, path, number);
            }
        }
        return hashes;
    }

    static void Add(Dictionary<string, string> hashes, string line, string path, int number)
    {
        if (SumLine().Match(line) is { Success: true } sum)
        {
            hashes[PictureTargets.Key(sum.Groups["file"].Value)] = sum.Groups["hash"].Value.ToLowerInvariant();
        }
        else if (!TryRecord(line, out var record))
        {
            throw new InputException(
                path, FormattableString.Invariant($"line {number}"), "it holds no hash", "64 hexadecimal digits, two blanks and a path, or a line of a fetched.jsonl",
                "Write the list with sha256sum.");
        }
        else if (record is { Sha256: { } hash, Failure: null })
        {
            hashes[PictureTargets.Key(record.File)] = hash.ToLowerInvariant();
        }
    }

    static bool TryRecord(string line, out FetchRecord? record)
    {
        try
        {
            record = JsonSerializer.Deserialize(line, FetchJson.Default.FetchRecord);
            return record is not null;
        }
        catch (JsonException)
        {
            record = null;
            return false;
        }
    }

    [GeneratedRegex(@"^(?<hash>[0-9a-fA-F]{64}) [ *](?<file>.+)$")]
    private static partial Regex SumLine();
}
