using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class HashingStreamTests
{
    [Fact]
    public void What_is_read_has_the_hash_of_what_was_written()
    {
        var inner = new MemoryStream();
        using var written = new HashingStream(inner);
        written.Write("zebra and "u8);
        written.Write([.. "giraffe"u8], 0, 7);
        inner.Position = 0;

        using var read = new HashingStream(inner);
        read.ReadExactly(new byte[17]);

        Assert.Equal(written.Hash, read.Hash);
    }

    [Fact]
    public void Another_byte_gives_another_hash() => Assert.NotEqual(HashOf("zebra"u8), HashOf("zebrb"u8));

    [Fact]
    public void It_cannot_be_wound_back_behind_the_hash()
    {
        using var stream = new HashingStream(new MemoryStream());

        Assert.False(stream.CanSeek);
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
    }

    static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        using var stream = new HashingStream(new MemoryStream());
        stream.Write(bytes);
        return stream.Hash;
    }
}
