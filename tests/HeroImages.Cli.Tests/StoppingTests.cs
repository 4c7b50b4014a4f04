using System.Diagnostics;
using System.Text;

namespace HeroImages.Cli.Tests;

/// <summary>Ctrl-C, being killed, and progress that says how long it will take.</summary>
public sealed class StoppingTests : IDisposable
{
    const int Pictures = 2_000;

    static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(3);

    readonly TempFolder _folder = new();

    public StoppingTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Long_reading_tells_its_progress_in_lines_and_stops_cleanly()
    {
        WriteSlowResults("slow.json.gz");
        var run = Hero.Start(_folder.Path, "select", "-d", "slow.json.gz", "-o", "out", "--json");
        run.WaitUntil(r => r.Error.Contains('\n', StringComparison.Ordinal));
        var pressed = Stopwatch.GetTimestamp();

        run.PressCtrlC();
        var ended = run.Wait();

        Assert.InRange(Stopwatch.GetElapsedTime(pressed), TimeSpan.Zero, StopsWithin);
        Assert.Equal((130, ""), (ended.ExitCode, ended.Out));
        Assert.Matches(@"^.*slow\.json\.gz: \d+ %, [\d,]+ MB a second, \d+ s left\n", ended.Error);
        Assert.EndsWith("hero: stopped; nothing was written. The same command starts again.\n", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Copying_stops_cleanly_and_leaves_nothing()
    {
        var run = StartCopying();
        var pressed = Stopwatch.GetTimestamp();

        run.PressCtrlC();
        var ended = run.Wait();

        Assert.InRange(Stopwatch.GetElapsedTime(pressed), TimeSpan.Zero, StopsWithin);
        Assert.Equal((130, ""), (ended.ExitCode, ended.Out));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void After_being_killed_while_copying_the_same_command_succeeds()
    {
        var run = StartCopying();
        run.Kill();
        run.Wait();
        Assert.Single(Directory.GetDirectories(_folder["out"], ".hero-staging-*"));
        File.WriteAllText(_folder["picture"], "small");

        Hero.Run(_folder.Path, "select", "-d", "d.json", "-i", "images", "-o", "out", "-n", "20").Done();

        Assert.Empty(Directory.GetDirectories(_folder["out"]));
        Assert.Equal(22, Directory.GetFiles(_folder["out"]).Length);
    }

    /// <summary>A collection whose pictures are all one large file, and a run that has begun to copy them.</summary>
    RunningProgram StartCopying()
    {
        var names = Enumerable.Range(0, Pictures).Select(i => $"{i}.jpg").ToList();
        _folder.Write("picture", new byte[1 << 20]);
        _folder.Write("d.json", MadeResults.Of(names));
        Directory.CreateDirectory(_folder["images"]);
        names.ForEach(name => File.CreateSymbolicLink(Path.Combine(_folder["images"], name), _folder["picture"]));
        var run = Hero.Start(_folder.Path, "select", "-d", "d.json", "-i", "images", "-o", "out", "-n", $"{Pictures}", "--recipe", "original");
        run.WaitUntil(_ => Directory.Exists(_folder["out"]) && Directory.EnumerateFiles(_folder["out"], "*.jpg", SearchOption.AllDirectories).Any());
        return run;
    }

    /// <summary>A few megabytes of gzip that take many seconds to unpack: two images with gigabytes of blanks between.</summary>
    void WriteSlowResults(string name)
    {
        var blanks = Archives.GZip(Encoding.ASCII.GetBytes(new string(' ', 64 << 20)));
        using var file = File.Create(_folder[name]);
        file.Write(Archives.GZip(MadeResults.Start + MadeResults.Image("a.jpg") + ","));
        for (var i = 0; i < 200; i++)
        {
            file.Write(blanks);
        }
        file.Write(Archives.GZip(MadeResults.Image("b.jpg") + MadeResults.End));
    }
}
