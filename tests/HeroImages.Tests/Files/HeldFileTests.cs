using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class HeldFileTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_held_is_told_from_one_that_cannot_be_opened()
    {
        using var held = new FileStream(_folder["held"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.True(HeldFile.IsReason(Failure(_folder["held"])));
        Assert.False(HeldFile.IsReason(Failure(_folder["missing/file"])));
        Assert.False(HeldFile.IsReason(Failure(_folder.Path)));
        Assert.False(HeldFile.IsReason(null));
    }

    static Exception? Failure(string path) => Record.Exception(() => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose());
}
