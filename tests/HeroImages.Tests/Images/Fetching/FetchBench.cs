using HeroImages.Images.Fetching;
using NetVips;

namespace HeroImages.Tests.Images.Fetching;

/// <summary>A server, a folder to fetch into, and options that do not wait long.</summary>
sealed class FetchBench : IDisposable
{
    /// <summary>A sound JPEG of noise, about 100 kB.</summary>
    public static readonly byte[] Picture = Noise(1);

    /// <summary>Another one.</summary>
    public static readonly byte[] Other = Noise(2);

    readonly TempFolder _folder = new();

    public FetchBench() => Options = new()
    {
        BaseUrl = Server.Url,
        FirstDelay = TimeSpan.FromMilliseconds(1),
        StallTimeout = TimeSpan.FromSeconds(10),
    };

    public UnreliableServer Server { get; } = new();

    public FetchOptions Options { get; set; }

    public string Folder => _folder["out"];

    /// <summary>The full path of a fetched file.</summary>
    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>All files of the folder but the manifest and its lock, with slashes.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Where(f => !f.StartsWith(FetchManifest.FileName, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public Task<FetchReport> Run(params string[] files) => PictureFetcher.FetchAsync(files, Folder, Options);

    /// <summary>The one reason why the one picture failed.</summary>
    public async Task<string> Failure(string file) => Assert.Single((await Run(file)).Failures).Reason;

    /// <summary>A text beside the folder.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    public void Dispose()
    {
        Server.Dispose();
        _folder.Dispose();
    }

    static byte[] Noise(int seed)
    {
        using var noise = Image.Gaussnoise(500, 400, mean: 128, seed: seed);
        using var bytes = noise.Cast(Enums.BandFormat.Uchar);
        return bytes.JpegsaveBuffer();
    }
}
