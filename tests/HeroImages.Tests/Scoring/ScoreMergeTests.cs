using HeroImages.Files;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Merging;
using HeroImages.Scoring.Shards;
using HeroImages.Sql;

namespace HeroImages.Tests.Scoring;

public sealed class ScoreMergeTests : IDisposable
{
    readonly MadeRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Ranks_and_percentiles_are_over_all_that_was_scored()
    {
        _run.Scores(_run.Manifest(), 4, 2, "out");

        var rows = Ask("SELECT score, rank, percentile FROM 'out.parquet' WHERE status = 'scored' ORDER BY rank");
        var scores = rows.Select(r => (double)r[0]!).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(Enumerable.Range(1, 35).Select(i => (object)(long)i), rows.Select(r => r[1]!));
        Assert.All(rows, r => Assert.Equal(100.0 * scores.Count(s => s < (double)r[0]!) / scores.Count, (double)r[2]!, 1e-9));
        Assert.Equal([[5L, 0L, 0L, 5L]], Ask("SELECT count(*), count(score), count(rank), count(failure) FROM 'out.parquet' WHERE status = 'failed'"));
    }

    [Fact]
    public void The_table_has_the_manifests_order_and_says_what_made_it()
    {
        var manifest = _run.Manifest();
        _run.Scores(manifest, 3, 2, "out");

        Assert.Equal(manifest.Entries().Select(e => (object)e.File), Ask("SELECT file FROM 'out.parquet'").Select(r => r[0]!));
        Assert.Equal(
            ["hero_manifest", "hero_model", "hero_preparation", "hero_version"],
            Ask("SELECT decode(key) FROM parquet_kv_metadata('out.parquet')").Select(r => r[0]).Order());
        Assert.Equal(
            ["file", "location", "sequence", "time", "image_sha256", "status", "score", "spread", "rank", "percentile", "part_animals", "part_value", "reasons", "failure"],
            Ask("SELECT column_name FROM (DESCRIBE FROM 'out.parquet')").Select(r => r[0]));
    }

    [Fact]
    public void Missing_parts_are_named_as_arrays_take_them()
    {
        var manifest = _run.Manifest();
        foreach (var i in Enumerable.Range(0, 20).Except([4, 8, 15, 16, 17]))
        {
            _run.Score(manifest, new(i, 20), "out");
        }
        var refused = Refusal(manifest);

        Assert.Contains("5 of 20 parts are not done: --array=4,8,15-17", refused, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.Folder["out.parquet"]));
    }

    [Fact]
    public void A_table_that_is_cut_off_gone_or_of_another_part_is_refused()
    {
        var manifest = _run.Manifest();
        _run.Scores(manifest, 3, 2, "out");
        var (table, other) = (_run.Folder["out/shard-00001-of-00003.parquet"], File.ReadAllBytes(_run.Folder["out/shard-00002-of-00003.parquet"]));
        var bytes = File.ReadAllBytes(table);

        foreach (var content in new[] { bytes[..^1], other, [] })
        {
            File.WriteAllBytes(table, content);
            Assert.Contains("it is not as it was written", Refusal(manifest), StringComparison.Ordinal);
        }
        File.Delete(table);
        Assert.Contains("there is no such file", Refusal(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_another_manifest_model_or_number_are_refused()
    {
        var (manifest, other) = (_run.Manifest(), _run.Manifest("other.jsonl", _run.Source with { Files = [.. _run.Files.Take(5)] }));
        Part(manifest, "out", 0, 2, "made-1");
        Assert.Contains("another manifest", Refusal(other), StringComparison.Ordinal);

        Part(manifest, "else", 1, 2, "made-2");
        Move("shard-00001-of-00002");
        Assert.Contains("another model", Refusal(manifest), StringComparison.Ordinal);
        File.Delete(_run.Folder["out/shard-00001-of-00002.done.json"]);

        Part(manifest, "third", 0, 3, "made-1");
        File.Copy(_run.Folder["third/shard-00000-of-00003.done.json"], _run.Folder["out/shard-00000-of-00003.done.json"]);
        Assert.Contains("parts beside one of", Refusal(manifest), StringComparison.Ordinal);
        File.Delete(_run.Folder["out/shard-00000-of-00003.done.json"]);

        File.Copy(_run.Folder["out/shard-00000-of-00002.done.json"], _run.Folder["out/shard-00001-of-00002.done.json"]);
        Assert.Contains("under another part's name", Refusal(manifest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""SELECT 'L0/IMG_0003.JPG' AS file""", "has two rows")]
    [InlineData("""SELECT 'L0/IMG_0003x.JPG' AS file""", "is in a part and not in the manifest")]
    [InlineData("""SELECT file FROM 'whole.parquet' LIMIT 0""", "has no row in any part")]
    public void A_part_with_other_pictures_than_the_manifests_is_refused(string query, string why)
    {
        var manifest = _run.Manifest();
        _run.Scores(manifest, 1, 2, "whole");
        _run.Scores(manifest, 2, 2, "out");
        var isLess = query.Contains("LIMIT", StringComparison.Ordinal);
        Forge($"{query}{(isLess ? "" : " UNION ALL BY NAME FROM 'out/shard-00001-of-00002.parquet'")}", "out/shard-00001-of-00002");

        Assert.Contains(why, Refusal(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_the_csv_are_harmless_and_nothing_is_replaced_unasked()
    {
        _run.Folder.Write("images/=cmd.jpg", "picture");
        var manifest = _run.Manifest(source: new() { Files = ["=cmd.jpg"], Images = _run.Images });
        _run.Score(manifest, Shard.Whole, "out");

        ScoreMerge.Merge(_run.Folder["out"], manifest, _run.Folder["s.parquet"], _run.Folder["s.csv"]);

        Assert.StartsWith("'=cmd.jpg,", File.ReadAllLines(_run.Folder["s.csv"])[1], StringComparison.Ordinal);
        Assert.Contains("--overwrite", Assert.Throws<InputException>(() => ScoreMerge.Merge(_run.Folder["out"], manifest, _run.Folder["t.parquet"], _run.Folder["s.csv"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_name_looks_like_a_pattern_is_read_as_it_is_called()
    {
        var manifest = _run.Manifest();
        _run.Scores(manifest, 2, 2, "a[bc]*'");

        Assert.True(File.Exists(_run.Folder["a[bc]*'.parquet"]));
    }

    void Part(Manifest manifest, string folder, int index, int of, string model) => _run.Score(manifest, new(index, of), folder, scorer: new() { ModelHash = model });

    void Move(string name)
    {
        File.Move(_run.Folder[$"else/{name}.done.json"], _run.Folder[$"out/{name}.done.json"]);
        File.Move(_run.Folder[$"else/{name}.parquet"], _run.Folder[$"out/{name}.parquet"]);
    }

    /// <summary>Replaces a part's table and makes its note say so.</summary>
    void Forge(string query, string part)
    {
        Ask($"COPY ({query}) TO '{part}.new' (FORMAT parquet)");
        File.Move(_run.Folder[part + ".new"], _run.Folder[part + ".parquet"], overwrite: true);
        var table = File.ReadAllBytes(_run.Folder[part + ".parquet"]);
        (ShardDone.Read(_run.Folder[part + ".done.json"]) with { Sha256 = FileHash.Of(table), Bytes = table.Length }).Write(_run.Folder[part + ".done.json"]);
    }

    string Refusal(Manifest manifest) => Assert.Throws<InputException>(() => ScoreMerge.Merge(_run.Folder["out"], manifest, _run.Folder["out.parquet"], overwrite: true)).Message;

    List<object?[]> Ask(string query)
    {
        using var session = new SqlSession(new() { Folder = _run.Folder.Path });
        var inFolder = query.Replace("TO '", $"TO '{_run.Folder.Path}/", StringComparison.Ordinal);
        return [.. session.Query(inFolder).Rows.Select(row => row.ToArray())];
    }
}
