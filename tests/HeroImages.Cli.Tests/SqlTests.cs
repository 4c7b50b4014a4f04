namespace HeroImages.Cli.Tests;

/// <summary><c>hero sql</c> as a program, in a project that has been through selecting and scoring.</summary>
public sealed class SqlTests : IDisposable
{
    readonly TempFolder _folder = new();

    public SqlTests() => Sample.CopyTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scores_candidates_ratings_and_images_are_asked_together()
    {
        Run("manifest", "build").Done();
        Run("score", "--max-error-rate", "0.05").Done();
        Run("merge").Done();
        Run("select", "--no-copy", "-n", "20").Done();

        var rows = Run(
            "sql", "SELECT s.file, s.rank, c.stratum, i.location, count(r.value) AS ratings FROM scores s JOIN candidates c USING (file) JOIN images i USING (file) LEFT JOIN ratings r USING (file) GROUP BY ALL ORDER BY s.rank",
            "--ratings", "ratings.jsonl", "--json").Done().Json;

        Assert.Equal(20, rows.GetArrayLength());
        Assert.All(rows.EnumerateArray(), row => Assert.StartsWith(row.GetProperty("location").GetString()!, row.GetProperty("file").GetString()!, StringComparison.Ordinal));
        Assert.Contains(rows.EnumerateArray(), row => row.GetProperty("ratings").GetInt64() > 0);
    }

    [Fact]
    public void Answers_come_as_a_table_of_so_many_rows_or_as_csv_with_all()
    {
        const string query = "SELECT file, '=1+1' AS cell, max_animal_confidence FROM images ORDER BY file";

        var table = Run("sql", query, "--rows", "3").Done();
        var csv = Run("sql", query, "--csv").Done().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("97 more rows are not shown", table.Error, StringComparison.Ordinal);
        Assert.Equal(("file,cell,max_animal_confidence", 101), (csv[0], csv.Length));
        Assert.StartsWith("A01/IMG_0001.JPG,'=1+1,0.", csv[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO 'x.csv'", "Only questions are answered here")]
    [InlineData("SELECT * FROM nowhere", "line 1: Catalog Error: Table with name nowhere does not exist")]
    [InlineData("SELEC", "Parser Error: syntax error")]
    [InlineData("FROM scores", "there is no such file")]
    [InlineData("FROM ratings", "out/ratings: it cannot be read")]
    [InlineData("FROM candidates", "candidates.json: it cannot be read as a selection")]
    public void What_cannot_be_answered_is_one_clear_error(string query, string why)
    {
        Assert.Contains(why, Run("sql", query).Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["data-sample/x.csv"]));
    }

    HeroRun Run(params string[] arguments) => Hero.Run(_folder["data-sample"], arguments);
}
