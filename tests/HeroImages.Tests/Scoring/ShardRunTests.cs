using CsCheck;
using HeroImages.Files;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Shards;

namespace HeroImages.Tests.Scoring;

public sealed class ShardRunTests : IDisposable
{
    readonly MadeRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Any_number_of_parts_and_threads_gives_the_same_bytes()
    {
        var manifest = _run.Manifest();
        var whole = _run.Scores(manifest, 1, 1, "whole");
        var runs = 0;

        Gen.Select(Gen.Int[1, 16], Gen.Int[1, 6]).Sample(
            (parts, threads) => whole.AsSpan().SequenceEqual(_run.Scores(manifest, parts, threads, $"run-{Interlocked.Increment(ref runs)}")), iter: 8, threads: 1);
    }

    [Fact]
    public void Every_picture_is_in_one_part_and_bursts_stay_together()
    {
        var entries = _run.Manifest().Entries().ToList();

        Gen.Int[1, 50].Sample(parts =>
        {
            var held = entries.Select(entry => (entry.Sequence, Part: Enumerable.Range(0, parts).Single(i => new Shard(i, parts).Holds(entry)))).ToList();
            Assert.All(held.GroupBy(h => h.Sequence), burst => Assert.Single(burst.Select(b => b.Part).Distinct()));
        });
        Assert.InRange(entries.Select(e => e.Sequence).Distinct().Count(), 10, entries.Count / 2);
    }

    [Fact]
    public void What_cannot_be_scored_is_a_row_with_its_reason()
    {
        File.Delete(Path.Join(_run.Images, _run.Files[3]));
        var manifest = _run.Manifest();
        File.AppendAllText(Path.Join(_run.Images, _run.Files[4]), "longer");

        var report = _run.Score(manifest, Shard.Whole, "out");

        Assert.Equal((40, 7), (report.Done.Rows, report.Done.Errors));
        Assert.Equal(
            ["there is no such file", "its size is not that in the manifest", "this is no picture", "the model could not prepare it: InvalidOperationException: it broke"],
            report.Failures.Take(4).Select(f => f.Failure));
    }

    [Fact]
    public void A_picture_whose_content_or_time_was_changed_is_not_scored_as_the_other()
    {
        var (first, second) = (Path.Join(_run.Images, _run.Files[0]), Path.Join(_run.Images, _run.Files[1]));
        var byTime = _run.Manifest("time.jsonl");
        var byContent = _run.Manifest("content.jsonl", options: new() { KeepEmpty = true, Identity = FileIdentity.Content });
        File.SetLastWriteTimeUtc(first, File.GetLastWriteTimeUtc(first).AddSeconds(-5));
        File.WriteAllText(second, File.ReadAllText(second).Replace('p', 'q'));

        Assert.Equal("it was changed after the manifest was built", _run.Score(byTime, Shard.Whole, "time").Failures[0].Failure);
        Assert.Equal("its content is not that in the manifest", _run.Score(byContent, Shard.Whole, "content").Failures[0].Failure);
    }

    [Fact]
    public void What_is_done_is_not_done_again()
    {
        var manifest = _run.Manifest();
        var first = _run.Score(manifest, Shard.Whole, "out");
        var scorer = new MadeScorer();

        var second = _run.Score(manifest, Shard.Whole, "out", scorer: scorer);

        Assert.True(second.WasDone);
        Assert.Equal((0, first.Done), (scorer.Prepared, second.Done));
        Assert.Equal(["shard-00000-of-00001.done.json", "shard-00000-of-00001.parquet"], Left("out"));
    }

    [Fact]
    public void Forcing_a_part_that_was_never_begun_is_no_harm() =>
        Assert.False(_run.Score(_run.Manifest(), Shard.Whole, "new", force: true).WasDone);

    [Fact]
    public void A_table_that_is_gone_is_made_again()
    {
        var manifest = _run.Manifest();
        var table = _run.Score(manifest, Shard.Whole, "out").Table;
        var bytes = File.ReadAllBytes(table);
        File.Delete(table);

        Assert.False(_run.Score(manifest, Shard.Whole, "out").WasDone);
        Assert.Equal(bytes, File.ReadAllBytes(table));
    }

    [Fact]
    public void A_folder_holds_one_run()
    {
        var manifest = _run.Manifest();
        _run.Score(manifest, new(0, 3), "out");
        var other = _run.Manifest("other.jsonl", _run.Source with { Files = [.. _run.Files.Take(5)] });

        Assert.Contains("another manifest", Refusal(() => _run.Score(other, new(0, 3), "out")), StringComparison.Ordinal);
        Assert.Contains("another model", Refusal(() => _run.Score(manifest, new(1, 3), "out", scorer: new() { ModelHash = "made-2" })), StringComparison.Ordinal);
        Assert.Contains("one of 3 parts", Refusal(() => _run.Score(manifest, new(1, 4), "out")), StringComparison.Ordinal);
        Assert.False(_run.Score(other, new(0, 3), "out", force: true).WasDone);
    }

    [Fact]
    public void A_part_that_was_begun_with_another_model_is_refused_unless_forced()
    {
        var manifest = _run.Manifest();
        Stop(manifest, after: 10);

        Assert.Contains("another model", Refusal(() => _run.Score(manifest, Shard.Whole, "out", scorer: new() { ModelHash = "made-2" })), StringComparison.Ordinal);
        Assert.Equal(0, _run.Score(manifest, Shard.Whole, "out", scorer: new() { ModelHash = "made-2" }, force: true).Done.Resumed);
    }

    [Fact]
    public void However_often_it_is_stopped_the_bytes_are_the_same()
    {
        var manifest = _run.Manifest();
        var whole = File.ReadAllBytes(_run.Score(manifest, Shard.Whole, "whole").Table);
        foreach (var after in new[] { 1, 12, 9 })
        {
            Stop(manifest, after);
        }
        var last = _run.Score(manifest, Shard.Whole, "out");

        Assert.InRange(last.Done.Resumed, 8, 39);
        Assert.Equal(whole, File.ReadAllBytes(last.Table));
    }

    [Fact]
    public void A_log_that_was_torn_anywhere_is_taken_up_where_it_is_whole()
    {
        var manifest = _run.Manifest();
        var whole = File.ReadAllBytes(_run.Score(manifest, Shard.Whole, "whole").Table);
        Stop(manifest, after: 30);
        var log = File.ReadAllBytes(_run.Folder["out/shard-00000-of-00001.log.jsonl"]);

        Gen.Select(Gen.Int[0, log.Length], Gen.Byte.Array[0, 20]).Sample(
            (length, torn) =>
            {
                _run.Folder.Write("torn/shard-00000-of-00001.log.jsonl", [.. log[..length], .. torn]);
                var table = _run.Score(manifest, Shard.Whole, "torn").Table;
                Directory.Move(_run.Folder["torn"], _run.Folder["done-" + Guid.NewGuid()]);
                return File.Exists(table) == false;
            },
            iter: 10, threads: 1);
        Assert.All(Directory.GetDirectories(_run.Folder.Path, "done-*"), folder => Assert.Equal(whole, File.ReadAllBytes(Path.Join(folder, "shard-00000-of-00001.parquet"))));
    }

    [Fact]
    public void Rows_of_other_pictures_in_the_log_are_refused()
    {
        var manifest = _run.Manifest();
        Stop(manifest, after: 30);
        var path = _run.Folder["out/shard-00000-of-00001.log.jsonl"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("IMG_0003", "IMG_9003", StringComparison.Ordinal));

        Assert.Contains("\"L0/IMG_9003.JPG\" where \"L0/IMG_0003.JPG\" should be", Refusal(() => _run.Score(manifest, Shard.Whole, "out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_of_one_part_at_once_are_refused()
    {
        var manifest = _run.Manifest();
        var refusal = "";
        var scorer = new MadeScorer { Before = number => refusal = number == 1 ? Refusal(() => _run.Score(manifest, Shard.Whole, "out")) : refusal };

        _run.Score(manifest, Shard.Whole, "out", threads: 1, scorer: scorer);

        Assert.Contains("another process scores this part", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_pictures_is_a_table_without_rows()
    {
        var manifest = _run.Manifest(source: _run.Source with { Files = ["L0/IMG_0000.JPG"] });
        var parts = Enumerable.Range(0, 3).Select(i => _run.Score(manifest, new(i, 3), "out").Done.Rows);

        Assert.Equal([0, 0, 1], parts.Order());
        Assert.NotEmpty(_run.Merged(manifest, "out"));
    }

    /// <summary>Stops a run in the middle, as a signal does.</summary>
    void Stop(Manifest manifest, int after)
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => _run.Score(manifest, Shard.Whole, "out", threads: 1, scorer: new() { Before = Cancel }, cancel: stop.Token));

        void Cancel(int number)
        {
            if (number == after)
            {
                stop.Cancel();
            }
        }
    }

    static string Refusal(Func<object> run) => Assert.Throws<InputException>(() => run()).Message;

    IEnumerable<string?> Left(string folder) => Directory.GetFiles(_run.Folder[folder]).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
