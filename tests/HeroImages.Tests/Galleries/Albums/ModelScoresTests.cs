using HeroImages.Files;
using HeroImages.Galleries.Albums;
using static HeroImages.Tests.Galleries.Albums.MadePool;

namespace HeroImages.Tests.Galleries.Albums;

public sealed class ModelScoresTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scores_are_read_by_the_names_of_their_columns() =>
        Assert.Equal(new Dictionary<string, double> { ["a/b.jpg"] = 7.5, ["c.jpg"] = 0 }, ModelScores.Read(_folder.Write("s.csv", "spread,score,file\n1,3,a\\b.jpg\n1,7.5,a/b.jpg\n,0,c.jpg\n")));

    [Fact]
    public void Pictures_get_their_scores_and_new_ones_are_added()
    {
        var pool = ModelScores.Add(Of(Picture("a", By(Anna, 5)), Picture("b") with { Score = 0.3 }), new Dictionary<string, double> { ["a/a.jpg"] = 4, ["c.jpg"] = 6, ["../d.jpg"] = 7 }, _folder.Path);

        Assert.Equal([("a/a.jpg", 4.0), ("b/b.jpg", null), ("../d.jpg", 7.0), ("c.jpg", 6.0)], pool.Pictures.Select(p => (p.File, p.Score)));
        Assert.Equal([null, _folder["c.jpg"]], pool.Pictures.Skip(2).Select(p => p.Path));
    }

    [Theory]
    [InlineData("name,score\na,1\n", "not both of the columns")]
    [InlineData("", "not both of the columns")]
    [InlineData("file,score\na,11\n", "row 2: the score \"11\"")]
    [InlineData("file,score\na,good\n", "row 2: the score \"good\"")]
    [InlineData("file,score\na,NaN\n", "row 2: the score \"NaN\"")]
    public void What_is_no_table_of_scores_is_refused_with_the_place(string text, string found) =>
        Assert.Contains(found, Assert.Throws<InputException>(() => ModelScores.Read(_folder.Write("s.csv", text))).Message, StringComparison.Ordinal);
}
