namespace HeroImages.Cli.Tests;

/// <summary>The cache saves time and changes nothing else.</summary>
public sealed class CacheTests : IDisposable
{
    readonly TempFolder _folder = new();

    public CacheTests()
    {
        _folder.Write("hero.json", """{"detections":"detections.json","metadata":"metadata.json"}""");
        File.Copy(Path.Combine(Sample.Folder, "detections.json"), _folder["detections.json"]);
        File.Copy(Path.Combine(Sample.Folder, "metadata.json"), _folder["metadata.json"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_run_says_the_same_and_uses_the_projects_cache()
    {
        var first = Inspect();
        var written = Cached().ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var second = Inspect();

        Assert.Equal(first, second);
        Assert.Equal(2, written.Count);
        Assert.Equal(written, Cached().ToDictionary(f => f, File.GetLastWriteTimeUtc));
    }

    [Theory]
    [InlineData("flipped")]
    [InlineData("cut")]
    [InlineData("empty")]
    public void A_damaged_cache_is_made_anew_without_a_word(string damage)
    {
        var first = Inspect();
        foreach (var file in Cached())
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0xff;
            File.WriteAllBytes(file, damage switch { "flipped" => bytes, "cut" => bytes[..(bytes.Length / 2)], _ => [] });
        }
        var damaged = Cached().Select(f => new FileInfo(f).Length).ToList();

        Assert.Equal(first, Inspect());
        Assert.Equal(first, Inspect());
        Assert.True(damage == "flipped" || Cached().Select(f => new FileInfo(f).Length).Zip(damaged).All(l => l.First > l.Second));
    }

    [Fact]
    public void Changed_results_are_read_anew()
    {
        Inspect();
        _folder.Write("detections.json", MadeResults.Of("a.jpg", "b.jpg"));

        Assert.Contains("\"images\": 2,", Inspect(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_cache_is_written_when_none_is_wanted()
    {
        Inspect("--no-cache");

        Assert.False(Directory.Exists(_folder[".hero"]));
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_made_is_done_without()
    {
        var usual = Inspect("--no-cache");
        _folder.Write(".hero", "a file");

        Assert.Equal(usual, Inspect());
    }

    string Inspect(params string[] arguments)
    {
        var run = Hero.Run(_folder.Path, ["inspect", "--json", .. arguments]).Done();
        Assert.Empty(run.Error);
        return run.Out;
    }

    IEnumerable<string> Cached() => Directory.GetFiles(_folder[".hero/cache"]).Order(StringComparer.Ordinal);
}
