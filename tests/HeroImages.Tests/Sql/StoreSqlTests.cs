using HeroImages.Labeling;
using HeroImages.Sql;
using HeroImages.Tests.Selection;
using Microsoft.Data.Analysis;

namespace HeroImages.Tests.Sql;

public sealed class StoreSqlTests : IDisposable
{
    readonly SqlSession _session = new();

    public StoreSqlTests() => _session.Add("zoo", WorkedExample.Collection.Detections, WorkedExample.Collection.Sequences);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_tables_of_a_collection_are_tied_by_image()
    {
        var result = _session.Query(
            "SELECT i.file, i.sequence, d.detection, c.species, c.confidence FROM images i JOIN detections d USING (image) JOIN classifications c USING (image, detection) "
            + "WHERE i.sequence = 'q4' ORDER BY detection");

        Assert.Equal<object?>(["p/5.jpg", "q4", 0L, "z", 0.7], result.Rows[0].Select(v => v is double d ? Math.Round(d, 3) : v));
        Assert.Equal<object?>(["p/5.jpg", "q4", 1L, "g", 0.6], result.Rows[1].Select(v => v is double d ? Math.Round(d, 3) : v));
    }

    [Fact]
    public void Each_table_has_all_rows()
    {
        var detections = WorkedExample.Collection.Detections;

        var result = _session.Query("SELECT (SELECT count(*) FROM images) AS i, (SELECT count(*) FROM zoo.detections) AS d, (SELECT sum(detections) FROM images) AS s");

        Assert.Equal<object>([(long)detections.Count, (long)detections.DetectionCount, (long)detections.DetectionCount], result.Rows[0]);
    }

    [Fact]
    public void A_collection_of_two_is_named_by_its_schema()
    {
        _session.Add("other", new MadeCollection().Add("x.jpg", "s").Build().Detections);

        var result = _session.Query("SELECT (SELECT count(*) FROM zoo.images) AS a, (SELECT count(*) FROM other.images) AS b");
        var error = Assert.Throws<SqlQueryException>(() => _session.Query("SELECT * FROM detections"));

        Assert.Equal<object>([10L, 1L], result.Rows[0]);
        Assert.Contains("write zoo.detections or other.detections", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_is_asked_directly()
    {
        var result = WorkedExample.Collection.Detections.Sql("SELECT category, count(*) AS n FROM detections GROUP BY ALL ORDER BY n");

        Assert.Equal<object>(["Person", 1L], result.Rows[0]);
    }

    [Fact]
    public void A_data_frame_is_asked_directly()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(1, 4)));

        var result = frame.Sql("SELECT sum(n) AS total FROM frame");

        Assert.Equal(10L, result["total"][0]);
    }

    [Fact]
    public void A_selection_is_a_table_with_the_columns_of_its_data_frame()
    {
        _session.Add("chosen", WorkedExample.Select("reference", 5));

        var result = _session.Query("SELECT stratum, max(score) AS best FROM chosen JOIN images USING (file) GROUP BY ALL");

        Assert.NotEqual(0, result.Rows.Count);
        Assert.All(result["best"].Cast<double>(), best => Assert.InRange(best, 0, 1));
    }

    [Fact]
    public void Ratings_are_a_table_failures_included()
    {
        _session.Add("ratings", new[]
        {
            Rating("p/1.jpg", new() { Value = 7.5, CostUsd = 0.001m }),
            Rating("p/2.jpg", new() { Failure = new(RatingFailureKind.Blocked, "people") }),
        });

        var result = _session.Query("SELECT i.sequence, r.value, r.failure, r.rater FROM ratings r JOIN images i USING (file) ORDER BY file");

        Assert.Equal<object?>(["q1", 7.5, null, "gemini"], result.Rows[0]);
        Assert.Equal<object?>(["q1", null, "blocked: people", "gemini"], result.Rows[1]);
    }

    static Rating Rating(string file, RatingAnswer answer) => new()
    {
        RatingId = file,
        ImageSha256 = "00",
        File = file,
        Rater = new("gemini", "m", "heroes@1"),
        Answer = answer,
        At = DateTimeOffset.UnixEpoch,
    };
}
