using System.Diagnostics;

namespace HeroImages.Cli.Tests;

/// <summary>Files and folders that cannot be used: one line that says so, 2, and nothing left behind.</summary>
public sealed class BadInputTests : IDisposable
{
    readonly TempFolder _folder = new();

    public BadInputTests() => _folder.Write("sound.json", MadeResults.Of(Enumerable.Range(0, 200).Select(i => $"a/{i}.jpg")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Results_that_end_too_early_are_refused_with_the_place_and_the_remedy()
    {
        Cut("cut.json");

        var line = Refused("-d", "cut.json");

        Assert.Matches(@"^hero: cut\.json: .*byte [\d,]+.*--accept-truncated", line);
    }

    [Fact]
    public void Results_that_end_too_early_are_used_as_far_as_they_go_when_told_so()
    {
        Cut("cut.json");

        var run = Hero.Run(_folder.Path, "select", "-d", "cut.json", "-o", "out", "--accept-truncated", "--json").Done();

        Assert.InRange(run.Json.GetProperty("eligible_images").GetInt32(), 90, 110);
    }

    [Theory]
    [InlineData("""{"images":[{"id":"1","file_name":"a.jpg"}],"annotations":[],"categories":[]}""", "so this is COCO Camera Traps metadata; expected MegaDetector results. Give it with --metadata")]
    [InlineData("""{"info":{"format_version":"1.5"},"images":[{"file":"a.jpg","detections":[{"category":"1","conf":0.5,"bbox":[0,0,1]}]}]}""", "images[0].detections[0].bbox")]
    [InlineData("""{"info":{"format_version":"1.5"},"images":[{"file":5}]}""", "images[0].file")]
    [InlineData("[]", "results.json")]
    [InlineData("", "results.json")]
    [InlineData("not JSON at all", "byte 0")]
    public void Results_that_are_something_else_are_refused_with_the_place(string text, string fault)
    {
        _folder.Write("results.json", text);

        Assert.Contains(fault, Refused("-d", "results.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_in_place_of_metadata_are_refused() =>
        Assert.Contains("this is MegaDetector results; expected COCO Camera Traps metadata", Refused("-d", "sound.json", "-m", "sound.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("nowhere.json", "there is no such file. Check the path; relative paths start at the working folder.", "there is no such file")]
    [InlineData(".", "this is a folder; expected a file. Name the file inside it.", "this is a folder without datapackage.json")]
    public void A_file_that_is_missing_or_a_folder_is_refused(string path, string asResults, string asMetadata)
    {
        Assert.Equal($"hero: {path}: {asResults}", Refused("-d", path));
        Assert.StartsWith($"hero: {path}: {asMetadata}", Refused("-d", "sound.json", "-m", path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut.json.gz")]
    [InlineData("flipped.json.gz")]
    [InlineData("cut.zip")]
    [InlineData("two.zip")]
    public void Damaged_archives_are_refused_by_name(string name)
    {
        var text = File.ReadAllText(_folder["sound.json"]);
        var (gzip, zip) = (Archives.GZip(text), Archives.Zip(("a.json", text)));
        _folder.Write("cut.json.gz", gzip[..(gzip.Length / 2)]);
        _folder.Write("flipped.json.gz", [.. gzip[..(gzip.Length / 2)], 0xff, 0x00, 0xff, .. gzip[(gzip.Length / 2)..]]);
        _folder.Write("cut.zip", zip[..(zip.Length / 2)]);
        _folder.Write("two.zip", Archives.Zip(("a.json", text), ("b.json", text)));

        Assert.StartsWith($"hero: {name}: ", Refused("-d", name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused() =>
        Assert.Equal("hero: sound.json: this is a file; expected a folder. Name another folder for the output.", RefusedFor("sound.json", "-d", "sound.json"));

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_and_stays_unmade()
    {
        Assert.Matches(@"^hero: sound\.json/x: it cannot be written: .*; expected a folder with room", RefusedFor("sound.json/x", "-d", "sound.json"));
        RefusedFor("new/deep/out", "-d", "nowhere.json");

        Assert.Equal(["sound.json"], Left());
    }

    [Theory]
    [InlineData("/dev/full")]
    [InlineData("/dev/full/x")]
    public void A_device_in_place_of_the_folder_is_refused(string path)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full");

        Assert.StartsWith($"hero: {path}: ", RefusedFor(path, "-d", "sound.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select", "8", "--no-copy")]
    [InlineData("select", "30", "--copy")]
    [InlineData("demo", "30", "--overwrite")]
    public void A_limit_on_the_size_of_files_ends_in_one_error_and_nothing_written(string command, string kibibytes, string option)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit");

        var line = Hero.RunBelow($"ulimit -f {kibibytes}; exec \"$@\"", Sample.Folder, command, "--out", _folder["out"], option) is var run && command == "demo"
            ? run.Error.TrimEnd() : run.Refusal();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it cannot be written: a ", line, StringComparison.Ordinal);
        Assert.Contains("Free some space, or name another folder with --out.", line, StringComparison.Ordinal);
        Assert.Equal(["sound.json"], Left());
    }

    [Fact]
    public void A_cache_that_cannot_be_written_for_want_of_room_is_done_without()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit");
        _folder.Write("large.json", MadeResults.Of(Enumerable.Range(0, 3000).Select(i => $"a/{i}.jpg")));

        var run = Hero.RunBelow("ulimit -f 8; exec \"$@\"", _folder.Path, "inspect", "-d", "large.json", "--json").Done();

        Assert.Equal(3000, run.Json.GetProperty("images").GetProperty("images").GetInt32());
    }

    [Theory]
    [InlineData("--copy")]
    [InlineData("--no-copy")]
    public void A_full_disk_ends_in_one_error_and_nothing_written(string option)
    {
        using var disk = SmallDisk();
        File.WriteAllBytes(Path.Combine(disk.Path, "filler"), new byte[(option == "--copy" ? 600 : 1016) << 10]);

        var line = Hero.Run(Sample.Folder, "select", "--out", Path.Combine(disk.Path, "out"), option).Refusal();

        Assert.Contains("it cannot be written: No space left on device; expected a folder with room", line, StringComparison.Ordinal);
        Assert.Equal(["filler"], Directory.GetFileSystemEntries(disk.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("species --json")]
    public void Standard_output_on_a_full_disk_is_an_error_too(string command)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full");

        var line = Hero.RunBelow("exec \"$@\" > /dev/full", Sample.Folder, command.Split(' ')).Refusal();

        Assert.Equal("hero: standard output: it cannot be written: No space left on device. Free some space, or send it elsewhere.", line);
    }

    string Refused(params string[] arguments) => RefusedFor("out", arguments);

    string RefusedFor(string target, params string[] arguments)
    {
        var line = Hero.Run(_folder.Path, ["select", "-o", target, .. arguments]).Refusal();
        Assert.False(Directory.Exists(_folder["out"]), "the output folder was left behind");
        return line;
    }

    IEnumerable<string?> Left() => Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName);

    void Cut(string name)
    {
        var text = File.ReadAllBytes(_folder["sound.json"]);
        _folder.Write(name, text[..(text.Length / 2)]);
    }

    /// <summary>A disk of 1 MB, where one may be mounted.</summary>
    MountedDisk SmallDisk()
    {
        var disk = MountedDisk.Try(_folder["disk"]);
        Assert.SkipWhen(disk is null, "no small disk can be mounted here: that takes Linux and root");
        return disk!;
    }

    sealed class MountedDisk(string path) : IDisposable
    {
        public string Path { get; } = path;

        public static MountedDisk? Try(string path)
        {
            Directory.CreateDirectory(path);
            return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path) == 0 ? new(path) : null;
        }

        public void Dispose() => Run("umount", Path);

        static int Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
