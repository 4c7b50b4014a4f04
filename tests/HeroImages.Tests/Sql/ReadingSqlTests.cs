using HeroImages.Files;
using HeroImages.Selection;
using HeroImages.Sql;
using HeroImages.Tests.Selection;

namespace HeroImages.Tests.Sql;

/// <summary>Sessions that only read, and tables that are files.</summary>
public sealed class ReadingSqlTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly SqlSession _session = new(new() { OnlyReads = true });

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO '{0}/x.csv'")]
    [InlineData("SELECT 1; COPY (SELECT 1) TO '{0}/x.csv'")]
    [InlineData("EXPLAIN ANALYZE COPY (SELECT 1) TO '{0}/x.csv'")]
    [InlineData("EXPORT DATABASE '{0}/x'")]
    [InlineData("ATTACH '{0}/x.db'")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("WITH a AS (SELECT 1) INSERT INTO x SELECT * FROM a")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET threads = 8")]
    [InlineData("PRAGMA enable_profiling")]
    public void What_is_no_question_is_refused_and_leaves_nothing(string query)
    {
        var refused = Assert.Throws<SqlQueryException>(() => _session.Query(query.Replace("{0}", _folder.Path, StringComparison.Ordinal)));

        Assert.StartsWith("Only questions are answered here", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("FROM range(3)")]
    [InlineData("WITH a AS (SELECT 1) SELECT * FROM a")]
    [InlineData("VALUES (1)")]
    [InlineData("DESCRIBE SELECT 1")]
    [InlineData("SUMMARIZE SELECT 1")]
    [InlineData("SHOW TABLES")]
    [InlineData("SELECT 'it''s'; SELECT 2")]
    public void Questions_are_answered(string query) => Assert.NotEmpty(_session.Query(query).Columns);

    [Fact]
    public void A_query_with_errors_says_what_is_wrong_with_it() =>
        Assert.Contains("syntax error", Assert.Throws<SqlQueryException>(() => _session.Query("SELEC 1")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_parquet_file_is_a_table_whatever_its_name_looks_like()
    {
        var path = _folder["a[b]*'.parquet"];
        using (var writing = new SqlSession())
        {
            writing.Query($"COPY (SELECT 7 AS score) TO '{path.Replace("'", "''", StringComparison.Ordinal)}'");
        }
        _session.AddFile("scores", path);

        Assert.Equal(7, _session.Query("SELECT score FROM scores").Rows[0][0]);
    }

    [Fact]
    public void A_written_selection_is_a_table()
    {
        var selection = CandidateSelector.Select(WorkedExample.Collection.Detections, WorkedExample.Collection.Sequences, Recipes.Get("reference"), new() { Count = 5 });
        SelectionWriter.Write(selection, _folder["out"], new() { Transfer = PictureTransfer.None });
        _session.AddFile("candidates", _folder["out/candidates.json"]);

        var rows = _session.Query("SELECT file, stratum, score, sequence, animals, species, reasons FROM candidates").Rows;

        Assert.Equal(selection.Candidates.Select(c => c.File), rows.Select(r => r[0]));
        Assert.Equal(selection.Candidates.Select(c => string.Join("; ", c.Species)), rows.Select(r => r[5]));
        Assert.Equal(selection.Candidates.Select(c => (object)c.Score), rows.Select(r => r[2]));
    }

    [Theory]
    [InlineData("nowhere.parquet", "there is no such file")]
    [InlineData("list.txt", "a file of another kind")]
    [InlineData("broken.parquet", "it cannot be read")]
    public void A_file_that_is_no_table_is_refused(string name, string why)
    {
        _folder.Write("broken.parquet", "nothing");

        Assert.Contains(why, Assert.Throws<InputException>(() => _session.AddFile("t", _folder[name])).Message, StringComparison.Ordinal);
    }
}
