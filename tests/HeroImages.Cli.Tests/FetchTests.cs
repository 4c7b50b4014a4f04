using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>Fetching pictures with the real program from a server on the own machine.</summary>
public sealed class FetchTests : IDisposable
{
    const string Tag = "\"one\"";

    static readonly string[] Some = [.. Directory.EnumerateFiles(Sample.Images, "*.JPG", SearchOption.AllDirectories)
        .Where(f => new FileInfo(f).Length > 5_000).Order(StringComparer.Ordinal).Take(10).Select(f => Path.GetRelativePath(Sample.Images, f).Replace('\\', '/'))];

    readonly TempFolder _folder = new();
    readonly UnreliableServer _server = new();

    public FetchTests()
    {
        foreach (var file in Some)
        {
            _server.On("/images/" + file, Answers.Ranged(Content(file), Tag));
        }
        _folder.Write("list.txt", string.Join('\n', Some));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_selection_is_fetched_and_used_again_offline()
    {
        Hero.Run(_folder.Path, "select", "-d", Path.Combine(Sample.Folder, "detections.json"), "-n", "5", "-o", "out/selection").Done();
        _folder.Write("hero.json", JsonSerializer.Serialize(new { images = _server.Url + "/images" }));
        var chosen = JsonDocument.Parse(File.ReadAllText(_folder["out/selection/candidates.json"])).RootElement
            .GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("file").GetString()!).ToList();
        chosen.ForEach(file => _server.On("/images/" + file, Answers.Whole(Content(file))));

        var first = Hero.Run(_folder.Path, "fetch", "--json").Done().Json;
        var asked = _server.Log.Count;
        var second = Hero.Run(_folder.Path, "fetch", "--offline", "--json").Done().Json;

        Assert.Equal((5, 5), (first.GetProperty("fetched").GetInt32(), second.GetProperty("already_there").GetInt32()));
        Assert.Equal(asked, _server.Log.Count);
        Assert.All(chosen, file => Assert.Equal(Content(file), File.ReadAllBytes(_folder[$"out/images/{file}"])));
    }

    [Fact]
    public void Failures_are_listed_and_decide_the_exit_code()
    {
        _folder.Write("list.txt", $"{Some[0]}\nnowhere/x.jpg\n");

        var run = Fetch();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("failed: nowhere/x.jpg: the server answers 404 Not Found\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Fetch("--max-error-rate", "0.5").ExitCode);
    }

    [Fact]
    public void Prefixes_lead_folders_elsewhere_and_hashes_are_checked()
    {
        var folder = Some[0].Split('/')[0];
        _folder.Write("list.txt", Some[0]);
        Hero.Run(_folder.Path, "fetch", "list.txt", "--prefix", $"{folder}={_server.Url}/images/{folder}", "--out", "first").Done();

        Hero.Run(_folder.Path, "fetch", "list.txt", "--base-url", _server.Url + "/images", "--out", "second", "--hashes", "first/fetched.jsonl").Done();

        Assert.Equal(Content(Some[0]), File.ReadAllBytes(_folder[$"second/{Some[0]}"]));
    }

    [Fact]
    public void A_full_disk_ends_the_run_with_one_clear_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit");

        var run = Hero.RunBelow("ulimit -f 4; exec \"$@\"", _folder.Path, "fetch", "list.txt", "--base-url", _server.Url + "/images", "--out", "out");

        Assert.StartsWith("hero: out: it cannot be written: a picture is larger than", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal(10, Fetch("--json").Done().Json.GetProperty("files").GetInt32());
    }

    [Fact]
    public void After_ctrl_c_the_same_command_fetches_only_the_rest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        var slow = Content(Some[9]);
        _server.On("/images/" + Some[9], Answers.Stalling(slow, Tag, 4_000), Answers.Ranged(slow, Tag));
        var run = Hero.Start(_folder.Path, "fetch", "list.txt", "--base-url", _server.Url + "/images", "--out", "out");
        run.WaitUntil(_ => File.Exists(_folder["out/fetched.jsonl"]) && Lines() == 9 && File.Exists(_folder[$"out/{Some[9]}.part.json"]));

        run.PressCtrlC();
        var ended = run.Wait();
        Fetch().Done();

        Assert.Equal((130, ""), (ended.ExitCode, ended.Out));
        Assert.EndsWith("hero: stopped; what has arrived stays. The same command fetches the rest.\n", ended.Error, StringComparison.Ordinal);
        Assert.Equal([.. Some.Select(f => "/images/" + f), $"/images/{Some[9]} bytes=4000-"], _server.Log.Order(StringComparer.Ordinal));
        Assert.Equal(slow, File.ReadAllBytes(_folder[$"out/{Some[9]}"]));
    }

    [Fact]
    public void After_being_killed_the_same_command_fetches_only_the_rest()
    {
        var slow = Content(Some[9]);
        _server.On("/images/" + Some[9], Answers.Stalling(slow, Tag, 4_000), Answers.Ranged(slow, Tag));
        var run = Hero.Start(_folder.Path, "fetch", "list.txt", "--base-url", _server.Url + "/images", "--out", "out");
        run.WaitUntil(_ => File.Exists(_folder["out/fetched.jsonl"]) && Lines() == 9 && File.Exists(_folder[$"out/{Some[9]}.part.json"]));

        run.Kill();
        run.Wait();
        Fetch().Done();

        Assert.Equal(Some.Length + 1, _server.Log.Count);
        Assert.Equal(slow, File.ReadAllBytes(_folder[$"out/{Some[9]}"]));
    }

    HeroRun Fetch(params string[] more) =>
        Hero.Run(_folder.Path, ["fetch", "list.txt", "--base-url", _server.Url + "/images", "--out", "out", .. more]);

    int Lines()
    {
        using var reader = new StreamReader(new FileStream(_folder["out/fetched.jsonl"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(c => c == '\n');
    }

    static byte[] Content(string file) => File.ReadAllBytes(Path.Combine(Sample.Images, file));
}
