using HeroImages.Files;

namespace HeroImages.Tests.Files;

/// <summary>Takes columns through the form they have on disk.</summary>
static class Stored
{
    public static byte[] Bytes(Action<ColumnWriter> save)
    {
        var stream = new MemoryStream();
        save(new ColumnWriter(stream));
        return stream.ToArray();
    }

    public static T Copy<T>(Action<ColumnWriter> save, Func<ColumnReader, T> load)
    {
        var stream = new MemoryStream(Bytes(save));
        var copy = load(new ColumnReader(stream));
        Assert.Equal(stream.Length, stream.Position);
        return copy;
    }
}
