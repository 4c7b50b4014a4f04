using CsCheck;
using HeroImages.Agreement;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Tests.Agreement;

public class RatingTableTests
{
    static readonly RaterId Ana = new("ana", null, "heroes@1");
    static readonly RaterId Ben = new("ben", null, "heroes@1");
    static readonly RaterId Model = new("ollama", "llava", "heroes@1");

    [Fact]
    public void A_cell_is_a_raters_value_or_nothing()
    {
        var table = RatingTable.Of([new TableEntry("1", "b.jpg", Ben, 4), new("2", "a.jpg", Ana, 7), new("2", "a.jpg", Ben, null)]);

        Assert.Equal(["a.jpg", "b.jpg"], table.Pictures.Select(p => p.File));
        Assert.Equal([7, null, null, 4], new[] { table[0, 0], table[0, 1], table[1, 0], table[1, 1] });
        Assert.Equal(2, table.Ratings);
    }

    [Fact]
    public void The_table_does_not_depend_on_the_order_of_ratings() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 10]).Array[1, 30].Sample(drawn =>
        {
            var entries = drawn.DistinctBy(d => (d.Item1, d.Item2)).Select(d => new TableEntry($"{d.Item1}", $"f{d.Item1 % 4}/p{d.Item1}.jpg", new[] { Ana, Ben, Model }[d.Item2], d.Item3)).ToList();

            Assert.Equal(Shown(RatingTable.Of(entries)), Shown(RatingTable.Of(entries.AsEnumerable().Reverse())));
        }, iter: 60);

    [Fact]
    public void Failures_and_marks_are_empty_cells()
    {
        var made = new Rating { RatingId = "1", ImageSha256 = "aa", File = "a.jpg", Rater = Ana, Answer = new() { Failure = new(RatingFailureKind.Failed, "no") }, At = DateTimeOffset.UnixEpoch };

        Assert.Null(RatingTable.Of(new RatingBook([made]))[0, 0]);
    }

    [Fact]
    public void Labels_without_a_hash_are_told_by_name_and_flat_names_by_their_path()
    {
        ImportedLabel Label(string file, RaterId rater, double value) => new() { ImagePath = "/elsewhere/" + file, FileName = file, Answer = new() { Value = value }, Rater = rater };

        var table = RatingTable.Of([Label("camera-1#a.jpg", Ana, 3), Label("camera-1#a.jpg", Model, 5), Label("b.jpg", Ana, 1)]);

        Assert.Equal(["b.jpg", "camera-1/a.jpg"], table.Pictures.Select(p => p.File));
        Assert.Equal([3, 5], table.Titles.Select((_, rater) => table[1, rater]));
    }

    [Fact]
    public void Locations_are_resampled_where_there_are_ten() =>
        Assert.Equal((ClusterKind.Location, 12), Clusters(40, i => new() { File = $"{i}", Location = $"site {i % 12}", Sequence = $"{i / 2}" }));

    [Fact]
    public void With_fewer_than_ten_locations_sequences_are_resampled() =>
        Assert.Equal((ClusterKind.Sequence, 20), Clusters(40, i => new() { File = $"{i}", Location = $"site {i % 9}", Sequence = $"{i / 2}" }));

    [Fact]
    public void Where_locations_are_not_known_folders_stand_for_them() =>
        Assert.Equal((ClusterKind.Folder, 12), Clusters(40, _ => null));

    [Fact]
    public void Where_nothing_is_known_pictures_are_resampled_and_that_is_said()
    {
        var table = RatingTable.Of(Enumerable.Range(0, 5).Select(i => new TableEntry($"{i}", $"{i}.jpg", Ana, i)));

        Assert.Equal(ClusterKind.Picture, table.Clusters.Kind);
        Assert.Contains("probably too narrow", table.Clusters.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mean_of_raters_is_of_those_who_rated()
    {
        var table = RatingTable.Of([new TableEntry("1", "a.jpg", Ana, 4), new("1", "a.jpg", Ben, 7), new("2", "b.jpg", Ben, 6), new("3", "c.jpg", Model, 6)]);

        Assert.Equal([5.5, 6, double.NaN], table.MeanOf([0, 1]));
        Assert.Equal(["ana", "ben"], table.Only(rater => rater.IsPerson).Titles);
    }

    static (ClusterKind, int) Clusters(int pictures, Func<int, PictureFacts?> facts)
    {
        var table = RatingTable.Of(
            Enumerable.Range(0, pictures).Select(i => new TableEntry($"{i}", $"folder {i % 12}/100RECNX/{i}.jpg", Ana, i % 11)),
            file => facts(int.Parse(Path.GetFileNameWithoutExtension(file), null)));
        return (table.Clusters.Kind, table.Clusters.Count);
    }

    static string Shown(RatingTable table) => string.Join('\n', table.Pictures.Select((p, row) => $"{p} {string.Join(' ', table.Titles.Select((title, rater) => $"{title} {table[row, rater]}"))}"));
}
