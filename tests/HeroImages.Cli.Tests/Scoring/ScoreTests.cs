using System.Diagnostics;
using System.Globalization;

namespace HeroImages.Cli.Tests.Scoring;

/// <summary><c>hero manifest build</c>, <c>hero score</c> and <c>hero merge</c> as programs.</summary>
public sealed class ScoreTests : IDisposable
{
    const string Whole = "shard-00000-of-00001";

    static readonly TimeSpan FlushesWithin = TimeSpan.FromSeconds(10);

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_in_three_parts_is_the_same_table_as_in_one()
    {
        Sample.CopyTo(_folder);
        var manifest = Run("manifest", "build", "--json").Done().Json;
        Run("score", "--max-error-rate", "0.05").Done();
        Run("merge", "--csv").Done();
        for (var i = 0; i < 3; i++)
        {
            Run("score", "--shard", $"{i}/3", "--out", "parts", "--threads", $"{i + 1}", "--max-error-rate", "0.5").Done();
        }
        var merged = Run("merge", "parts", "--out", "parts.parquet", "--json").Done().Json;

        Assert.Equal((91, 9), (manifest.GetProperty("counts").GetProperty("pictures").GetInt32(), manifest.GetProperty("counts").GetProperty("empty").GetInt32()));
        Assert.Equal((91, 2, 3), (merged.GetProperty("rows").GetInt32(), merged.GetProperty("errors").GetInt32(), merged.GetProperty("parts").GetInt32()));
        Assert.Equal(File.ReadAllBytes(_folder["data-sample/out/scores.parquet"]), File.ReadAllBytes(_folder["data-sample/parts.parquet"]));
        Assert.Equal(92, File.ReadAllLines(_folder["data-sample/out/scores.csv"]).Length);
    }

    [Fact]
    public void A_part_whose_pictures_are_on_a_server_brings_them_scores_them_and_removes_them()
    {
        Sample.CopyTo(_folder);
        using var server = SampleServer.Start();
        Run("manifest", "build", "--identify", "none").Done();
        Run("score", "--max-error-rate", "0.05").Done();
        var scored = Run("score", "--base-url", server.Url, "--out", "fetched", "--max-error-rate", "0.05").Done();
        var (asked, again) = (server.Requests.Count, Run("score", "--base-url", server.Url, "--out", "fetched").Done().Out);

        Assert.Contains("pictures cannot be fetched, such as A07/IMG_0006.JPG", scored.Error, StringComparison.Ordinal);
        Assert.Contains("was done before", again, StringComparison.Ordinal);
        Assert.Equal(asked, server.Requests.Count);
        Assert.Empty(Directory.EnumerateFiles(_folder["data-sample/fetched/pictures"], "*", SearchOption.AllDirectories));
        Assert.Equal(Scores("out/scores"), Scores("fetched"));
    }

    string Scores(string run) =>
        Run("sql", "SELECT file, score FROM scores WHERE score IS NOT NULL ORDER BY file", "--scores", $"{run}/{Whole}.parquet", "--csv").Done().Out;

    [Fact]
    public void More_failures_than_allowed_are_said_by_the_exit_code_once()
    {
        Sample.CopyTo(_folder);
        Run("manifest", "build").Done();

        var first = Run("score");

        Assert.Equal(3, first.ExitCode);
        Assert.Contains("failed: A07/IMG_0006.JPG: the file is empty", first.Out, StringComparison.Ordinal);
        Assert.Contains("was done before", Run("score").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_job_tells_the_part_and_the_missing_ones_are_listed_for_it()
    {
        Sample.CopyTo(_folder);
        Run("manifest", "build").Done();
        Hero.StartWith([("AWS_BATCH_JOB_ARRAY_INDEX", "2"), ("AWS_BATCH_JOB_ARRAY_SIZE", "8")], _folder["data-sample"], "score", "--shard", "auto", "--max-error-rate", "1").Wait().Done();

        Assert.Equal("0,1,3-7\n", Run("merge", "--missing").Done().Out);
        Assert.Contains("7 of 8 parts are not done: --array=0,1,3-7", Run("merge").Refusal(), StringComparison.Ordinal);
        Assert.Contains("none of SLURM_ARRAY_TASK_ID", Run("score", "--shard", "auto").Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 75, "hero: ended by SIGTERM; what was scored is kept. The same command goes on.")]
    [InlineData(2, 130, "hero: stopped; what was scored is kept. The same command goes on.")]
    [InlineData(9, 137, "")]
    public void Ended_in_the_middle_it_goes_on_to_the_same_bytes(int signal, int code, string said)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        var whole = Made(250);
        var run = Hero.Start(_folder.Path, ScoreInto("out"));
        run.WaitUntil(_ => File.Exists(_folder[$"out/{Whole}.log.jsonl"]) && new FileInfo(_folder[$"out/{Whole}.log.jsonl"]).Length > 0);
        var sent = Stopwatch.GetTimestamp();

        run.Send(signal);
        var ended = run.Wait();

        Assert.InRange(Stopwatch.GetElapsedTime(sent), TimeSpan.Zero, FlushesWithin);
        Assert.Equal(code, ended.ExitCode);
        Assert.EndsWith(said, ended.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.InRange(Again().GetProperty("resumed").GetInt32(), 100, 249);
        Assert.Equal(whole, File.ReadAllBytes(_folder[$"out/{Whole}.parquet"]));
        Assert.Equal(2, Directory.GetFiles(_folder["out"]).Length);
    }

    [Fact]
    public void A_disk_that_is_full_is_one_clear_error_and_what_was_scored_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit");
        var whole = Made(200);

        var full = Hero.RunBelow("ulimit -f 60; exec \"$@\"", _folder.Path, ScoreInto("out"));

        Assert.Matches(@"^hero: .*it cannot be written: .*Free some space", full.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        Assert.Equal(2, full.ExitCode);
        Assert.InRange(Again().GetProperty("resumed").GetInt32(), 100, 199);
        Assert.Equal(whole, File.ReadAllBytes(_folder[$"out/{Whole}.parquet"]));
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_pictures()
    {
        WriteManifest(5_000, "many.jsonl");
        WriteManifest(500, "few.jsonl");

        var (few, many) = (PeakMegabytes("few.jsonl"), PeakMegabytes("many.jsonl"));

        Assert.InRange(many, 0, few + 60);
    }

    /// <summary>Pictures and their manifest; the bytes of their table when nothing goes wrong.</summary>
    byte[] Made(int pictures)
    {
        WriteManifest(pictures, "m.jsonl");
        Hero.Run(_folder.Path, ScoreInto("whole")).Done();
        return File.ReadAllBytes(_folder[$"whole/{Whole}.parquet"]);
    }

    void WriteManifest(int pictures, string name)
    {
        var first = Directory.Exists(_folder["images"]) ? Directory.GetFiles(_folder["images"]).Length : 0;
        for (var i = first; i < pictures; i++)
        {
            _folder.Write($"images/{i:00000}.jpg", NoisePictures.Jpeg(i));
        }
        _folder.Write("list.txt", string.Join('\n', Enumerable.Range(0, pictures).Select(i => $"{i:00000}.jpg")));
        Hero.Run(_folder.Path, "manifest", "build", "list.txt", "--images", "images", "--out", name).Done();
    }

    double PeakMegabytes(string manifest)
    {
        var run = Hero.Run(_folder.Path, "score", "--manifest", manifest, "--images", "images", "--out", "out-" + manifest, "--timings").Done();
        return double.Parse(run.Error.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^3], CultureInfo.InvariantCulture);
    }

    System.Text.Json.JsonElement Again() => Hero.Run(_folder.Path, [.. ScoreInto("out"), "--json"]).Done().Json.GetProperty("done");

    static string[] ScoreInto(string folder) => ["score", "--manifest", "m.jsonl", "--images", "images", "--out", folder];

    HeroRun Run(params string[] arguments) => Hero.Run(_folder["data-sample"], arguments);
}
