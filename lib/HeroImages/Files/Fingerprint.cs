using System.Globalization;
using System.IO.Hashing;

namespace HeroImages.Files;

/// <summary>
/// Tells whether files are the ones seen before without reading them whole: by size, time of last writing, and the
/// content of the first and last 64 KiB.
/// </summary>
static class Fingerprint
{
    const int SampleBytes = 1 << 16;

    /// <summary>One key for several files and the settings that matter to what is made of them.</summary>
    /// <returns>32 hexadecimal digits, fit for a file name.</returns>
    public static string Of(IEnumerable<string> paths, params IEnumerable<string> settings)
    {
        var hash = new XxHash128();
        foreach (var path in paths)
        {
            Append(hash, path);
        }
        foreach (var setting in settings)
        {
            hash.Append(WideText.ToBytes(setting + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    static void Append(XxHash128 hash, string path)
    {
        using var file = InputFile.OpenRaw(path);
        var sample = new byte[SampleBytes];
        hash.Append(WideText.ToBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Length} {File.GetLastWriteTimeUtc(path).Ticks}\n")));
        hash.Append(sample.AsSpan(0, file.ReadAtLeast(sample, SampleBytes, throwOnEndOfStream: false)));
        file.Position = Math.Max(0, file.Length - SampleBytes);
        hash.Append(sample.AsSpan(0, file.ReadAtLeast(sample, SampleBytes, throwOnEndOfStream: false)));
    }
}
