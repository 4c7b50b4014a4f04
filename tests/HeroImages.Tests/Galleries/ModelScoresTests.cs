using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Scoring;
using static HeroImages.Tests.Galleries.Albums.MadePool;

namespace HeroImages.Tests.Galleries;

public sealed class ModelScoresTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scores_are_read_by_the_names_of_their_columns() =>
        Assert.Equal(new Dictionary<string, double> { ["a/b.jpg"] = 7.5, ["c.jpg"] = 0 }, ModelScores.Read(_folder.Write("s.csv", "spread,score,file\n1,3,a\\b.jpg\n1,7.5,a/b.jpg\n,0,c.jpg\n")));

    [Fact]
    public void Scores_are_read_from_a_table_of_a_whole_collection_failures_left_out()
    {
        var path = _folder["scores.parquet"];
        using (var database = new ScoreDatabase(_folder.Path))
        {
            database.WriteParquet("SELECT * FROM (VALUES ('a/b.jpg', 7.5, 0.5), ('bad.jpg', NULL, NULL), ('c.jpg', 0, NULL)) t(file, score, spread)", path, []);
        }

        Assert.Equal(new Dictionary<string, double> { ["a/b.jpg"] = 7.5, ["c.jpg"] = 0 }, ModelScores.Read(path));
        Assert.Equal(0.5, ScoreFile.Read(path).Scores["a/b.jpg"].Spread);
    }

    [Fact]
    public void A_parquet_file_of_something_else_is_refused_and_told_what_is_expected()
    {
        var path = _folder["other.parquet"];
        using (var database = new ScoreDatabase(_folder.Path))
        {
            database.WriteParquet("SELECT 1 AS one", path, []);
        }

        var error = Assert.Throws<InputException>(() => ModelScores.Read(path));

        Assert.Contains("expected the columns file, score and spread", error.Message, StringComparison.Ordinal);
        Assert.Contains("it cannot be read", Assert.Throws<InputException>(() => ModelScores.Read(_folder.Write("cut.parquet", "PAR1"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_get_their_scores_and_new_ones_are_added()
    {
        var pool = ModelScores.Add(Of(Picture("a", By(Anna, 5)), Picture("b") with { Score = 0.3 }), new Dictionary<string, double> { ["a/a.jpg"] = 4, ["c.jpg"] = 6, ["../d.jpg"] = 7 }, _folder.Path);

        Assert.Equal([("a/a.jpg", 4.0), ("b/b.jpg", null), ("../d.jpg", 7.0), ("c.jpg", 6.0)], pool.Pictures.Select(p => (p.File, p.Score)));
        Assert.Equal([null, _folder["c.jpg"]], pool.Pictures.Skip(2).Select(p => p.Path));
    }

    [Theory]
    [InlineData("name,score\na,1\n", "no headings \"file\" and \"score\"")]
    [InlineData("", "no headings \"file\" and \"score\"")]
    [InlineData("file,score\na,11\n", "a: the score 11; expected a number from 0 to 10")]
    [InlineData("file,score\na,good\n", "line 2: \"score\" is \"good\"")]
    [InlineData("file,score\na,NaN\n", "line 2: \"score\" is \"NaN\"")]
    public void What_is_no_table_of_scores_is_refused_with_the_place(string text, string found) =>
        Assert.Contains(found, Assert.Throws<InputException>(() => ModelScores.Read(_folder.Write("s.csv", text))).Message, StringComparison.Ordinal);
}
