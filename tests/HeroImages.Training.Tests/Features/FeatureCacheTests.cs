using HeroImages.Files;
using HeroImages.Training.Features;

namespace HeroImages.Training.Tests.Features;

public sealed class FeatureCacheTests : IDisposable
{
    static readonly string Hash = FileHash.Of("weights"u8);

    readonly TempFolder _folder = new();

    [Fact]
    public void What_was_kept_is_found_by_the_next_process_and_counted()
    {
        using (var cache = Open())
        {
            cache.Add(FeatureCache.KeyOf("a"), Row(1));
            cache.Add(FeatureCache.KeyOf("b"), Row(2));
        }

        using var again = Open();

        Assert.Equal(Row(2), again.Find(FeatureCache.KeyOf("b")));
        Assert.Null(again.Find(FeatureCache.KeyOf("c")));
        Assert.Equal((1, 1), again.Asked);
    }

    [Fact]
    public void A_record_that_a_kill_cut_off_is_lost_alone()
    {
        Fill("a", "b");
        var file = Directory.GetFiles(_folder.Path, "*.bin").Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]);

        Fill("c");
        using var cache = Open();

        Assert.NotNull(cache.Find(FeatureCache.KeyOf("a")));
        Assert.Null(cache.Find(FeatureCache.KeyOf("b")));
        Assert.NotNull(cache.Find(FeatureCache.KeyOf("c")));
    }

    [Fact]
    public void A_damaged_record_counts_as_not_there_and_is_kept_anew()
    {
        Fill("a", "b");
        var file = Directory.GetFiles(_folder.Path, "*.bin").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^10] ^= 1;
        File.WriteAllBytes(file, bytes);

        using var cache = Open();

        Assert.NotNull(cache.Find(FeatureCache.KeyOf("a")));
        Assert.Null(cache.Find(FeatureCache.KeyOf("b")));
        cache.Add(FeatureCache.KeyOf("b"), Row(9));
        Assert.Equal(Row(9), cache.Find(FeatureCache.KeyOf("b")));
    }

    [Fact]
    public void Features_of_another_network_are_another_file()
    {
        Fill("a");

        using var other = FeatureCache.Open(_folder.Path, FileHash.Of("other weights"u8), 3);

        Assert.Null(other.Find(FeatureCache.KeyOf("a")));
        Assert.Equal(2, Directory.GetFiles(_folder.Path, "*.bin").Length);
    }

    [Fact]
    public void A_second_process_reads_and_does_not_write()
    {
        Fill("a");
        using var first = Open();

        using var second = Open();
        second.Add(FeatureCache.KeyOf("b"), Row(2));

        Assert.Equal((true, false), (first.CanWrite, second.CanWrite));
        Assert.NotNull(second.Find(FeatureCache.KeyOf("a")));
    }

    [Fact]
    public void Many_threads_keep_and_find_at_once()
    {
        using var cache = Open();

        Parallel.For(0, 500, i => cache.Add(FeatureCache.KeyOf($"{i}"), Row(i)));

        Assert.All(Enumerable.Range(0, 500), i => Assert.Equal(Row(i), cache.Find(FeatureCache.KeyOf($"{i}"))));
    }

    void Fill(params string[] names)
    {
        using var cache = Open();
        foreach (var name in names)
        {
            cache.Add(FeatureCache.KeyOf(name), Row(name[0]));
        }
    }

    FeatureCache Open() => FeatureCache.Open(_folder.Path, Hash, 3);

    static Half[] Row(int first) => [(Half)first, (Half)0.5f, (Half)(-2)];

    public void Dispose() => _folder.Dispose();
}
