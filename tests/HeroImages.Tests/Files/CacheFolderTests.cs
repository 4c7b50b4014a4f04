using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class CacheFolderTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_saved_is_loaded()
    {
        Assert.True(Cache.TrySave("key", w => w.WriteText("zebra")));

        Assert.Equal("zebra", Load("key"));
    }

    [Fact]
    public void Another_key_has_nothing() => Assert.Null(Load("other"));

    [Fact]
    public void Saving_again_replaces_and_leaves_nothing_temporary()
    {
        Cache.TrySave("key", w => w.WriteText("old"));
        Cache.TrySave("key", w => w.WriteText("new"));

        Assert.Equal("new", Load("key"));
        Assert.Equal(["key.columns"], Directory.GetFiles(Cache.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Each_flipped_bit_is_noticed()
    {
        Cache.TrySave("key", w => w.WriteText("zebra"));
        var sound = File.ReadAllBytes(Entry("key"));

        for (var bit = 0; bit < sound.Length * 8; bit++)
        {
            var damaged = sound.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(Entry("key"), damaged);
            Assert.Null(Load("key"));
        }
    }

    [Fact]
    public void A_file_of_any_lesser_length_is_noticed()
    {
        Cache.TrySave("key", w => w.WriteText("zebra"));
        var sound = File.ReadAllBytes(Entry("key"));

        for (var length = 0; length < sound.Length; length++)
        {
            File.WriteAllBytes(Entry("key"), sound[..length]);
            Assert.Null(Load("key"));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_done_without()
    {
        var blocked = new CacheFolder(Path.Combine(_folder.Write("file", "not a folder"), "cache"));

        Assert.False(blocked.TrySave("key", w => w.WriteText("zebra")));
        Assert.Null(blocked.TryLoad("key", r => r.ReadText()!));
    }

    [Fact]
    public void A_full_disk_leaves_nothing_behind()
    {
        Assert.False(Cache.TrySave("key", _ => throw new IOException("no space left on device")));

        Assert.Empty(Directory.GetFiles(Cache.Folder));
    }

    [Fact]
    public void The_oldest_entries_are_removed()
    {
        for (var i = 0; i < 15; i++)
        {
            Cache.TrySave($"key{i}", w => w.Write(1));
            File.SetLastWriteTimeUtc(Entry($"key{i}"), new DateTime(2021, 1, 1).AddMinutes(i));
        }
        Cache.TrySave("last", w => w.Write(1));

        Assert.Equal(12, Directory.GetFiles(Cache.Folder).Length);
        Assert.True(File.Exists(Entry("last")));
        Assert.False(File.Exists(Entry("key3")));
    }

    CacheFolder Cache => new(_folder["cache"]);

    string Entry(string key) => Path.Combine(Cache.Folder, key + ".columns");

    string? Load(string key) => Cache.TryLoad(key, r => r.ReadText()!);
}
