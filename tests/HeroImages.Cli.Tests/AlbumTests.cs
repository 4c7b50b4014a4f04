using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NetVips;

namespace HeroImages.Cli.Tests;

/// <summary>Albums with the real program.</summary>
public sealed class AlbumTests : IDisposable
{
    static readonly string[] Told = ["album.json", "index.html", "page/index.data.js"];

    readonly TempFolder _folder = new();

    public AlbumTests() => Sample.CopyTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_gives_an_album_with_page_ZIP_and_credit()
    {
        var run = Album("out/album", "--creator", "A. Person", "--licence", "CC BY 4.0", "-n", "8").Done();

        Assert.Contains("8 of 98 pictures: open", run.Out, StringComparison.Ordinal);
        Assert.Equal(8, Directory.GetFiles(_folder["data-sample/out/album/heroes"], "*.jpg").Length);
        using var zip = ZipFile.OpenRead(_folder["data-sample/out/album/album.zip"]);
        Assert.NotNull(zip.GetEntry("index.html"));
        Assert.All(Directory.GetFiles(_folder["data-sample/out/album/heroes"]), file => Assert.Contains("A. Person", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void An_album_of_leopards_tells_no_place()
    {
        Album("out/album", "--species", "leopard", "-n", "50").Done();

        var pictures = JsonDocument.Parse(File.ReadAllText(_folder["data-sample/out/album/album.json"])).RootElement.GetProperty("pictures");
        Assert.NotEqual(0, pictures.GetArrayLength());
        var places = Directory.GetDirectories(_folder["data-sample/images"]).Select(folder => Path.GetFileName(folder)!).ToList();
        foreach (var file in Told.Concat(Directory.GetFiles(_folder["data-sample/out/album/heroes"])))
        {
            var text = Path.GetFileName(file) + Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_folder["data-sample/out/album"], file)));
            Assert.DoesNotContain(places, place => text.Contains($"{place}/", StringComparison.Ordinal) || text.Contains($"\"{place}\"", StringComparison.Ordinal) || text.Contains($"{place}#", StringComparison.Ordinal) || text.Contains($", {place}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Marks_go_into_copies_and_the_data_stay_as_they_are()
    {
        var table = "mediaID,deploymentID,timestamp,filePath,filePublic,favorite,mediaComments\r\n" + string.Concat(Directory.GetFiles(Sample.Images, "*.JPG", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((file, i) => $"m{i},d,,{Path.GetRelativePath(Sample.Images, file).Replace('\\', '/')},true,,\r\n"));
        _folder.Write("data-sample/dp/media.csv", table);
        _folder.Write("data-sample/dp/datapackage.json", """{"resources": [{"name": "media", "path": "media.csv"}]}""");

        var run = Album("out/album", "-n", "5", "--camtrap-dp", "dp", "--xmp", "--timelapse", "--json").Done();

        Assert.Equal([5, 5, 5], run.Json.GetProperty("marks").EnumerateArray().Select(mark => mark.GetProperty("marked").GetInt32()));
        var marked = File.ReadAllText(_folder["data-sample/out/album/write-back/camtrap-dp/media.csv"]);
        Assert.Equal(5, marked.Split("true,true,hero score ").Length - 1);
        Assert.Equal(table, File.ReadAllText(_folder["data-sample/dp/media.csv"]));
        Assert.Empty(Directory.GetFiles(_folder["data-sample/images"], "*.xmp", SearchOption.AllDirectories));
        Album("out/beside", "-n", "2", "--xmp", "--beside").Done();
        Assert.Equal(2, Directory.GetFiles(_folder["data-sample/images"], "*.xmp", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Bad_arguments_are_told_in_one_line_and_leave_nothing()
    {
        _folder.Write("data-sample/s.csv", "file,score\nA01/IMG_0001.JPG,77\n");

        Assert.Contains("{colour}", Album("x", "--caption", "{colour}").Refusal(), StringComparison.Ordinal);
        Assert.Contains("--licence-url", Album("x", "--licence-url", "javascript:alert(1)").Refusal(), StringComparison.Ordinal);
        Assert.Contains("A01/IMG_0001.JPG: the score 77", Album("x", "--scores", "s.csv").Refusal(), StringComparison.Ordinal);
        Assert.Contains("--count", Album("x", "-n", "0").Refusal(), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Album("x", "--camtrap-dp", "nowhere").Refusal(), StringComparison.Ordinal);
        Assert.Contains("none was given", Hero.Run(Work, "album", "-o", "x").Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["data-sample/x"]));
    }

    [Fact]
    public void Ctrl_C_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        using var noise = Image.Gaussnoise(3000, 2000, seed: 1);
        using var bytes = noise.Cast(Enums.BandFormat.Uchar);
        var picture = bytes.JpegsaveBuffer();
        var names = Enumerable.Range(0, 60).Select(i => $"{i:00}.jpg").ToList();
        names.ForEach(name => _folder.Write($"data-sample/big/{name}", picture));
        _folder.Write("data-sample/s.csv", "file,score\n" + string.Concat(names.Select(name => $"{name},5\n")));
        var run = Hero.Start(Work, "album", "--scores", "s.csv", "--images", "big", "-n", "60", "-o", "x");
        run.WaitUntil(_ => Directory.Exists(_folder["data-sample/x"]) && Directory.EnumerateFiles(_folder["data-sample/x"], "*.jpg", SearchOption.AllDirectories).Any());
        var pressed = Stopwatch.GetTimestamp();

        run.PressCtrlC();
        var ended = run.Wait();

        Assert.Equal((130, ""), (ended.ExitCode, ended.Out));
        Assert.InRange(Stopwatch.GetElapsedTime(pressed), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.False(Directory.Exists(_folder["data-sample/x"]));
    }

    string Work => _folder["data-sample"];

    HeroRun Album(string folder, params string[] more) => Hero.Run(Work, ["album", "ratings.jsonl", "-o", folder, .. more]);
}
