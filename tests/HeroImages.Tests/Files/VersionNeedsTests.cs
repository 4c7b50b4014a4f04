using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class VersionNeedsTests
{
    [Theory]
    [InlineData("GLIBC_2.2.5")]
    [InlineData("NOWHERE_1.0")]
    public void A_need_that_is_used_or_not_there_stays(string version)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the runtime has such libraries on Linux only");
        var sound = RuntimeLibrary();
        var library = sound.ToArray();

        var isDone = VersionNeeds.TryWeaken(library, version);

        Assert.False(isDone);
        Assert.Equal(sound, library);
    }

    [Fact]
    public void Damaged_libraries_are_left_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the runtime has such libraries on Linux only");
        var random = new Random(7);

        for (var i = 0; i < 200; i++)
        {
            var damaged = RuntimeLibrary();
            damaged.AsSpan(random.Next(0x40), 4).Fill((byte)random.Next(256));

            Assert.Null(Record.Exception(() => VersionNeeds.TryWeaken(damaged, "NOWHERE_1.0")));
        }
    }

    static byte[] RuntimeLibrary() => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so"));
}
