using HeroImages.Galleries.Albums.Marks;

namespace HeroImages.Tests.Galleries.Albums.Marks;

public class RowMatcherTests
{
    [Theory]
    [InlineData("A01/a.jpg", "A01/a.jpg", true)]
    [InlineData("A01/a.jpg", "A01\\a.jpg", true)]
    [InlineData("A01/a.jpg", "gs://bucket/deep/A01/a.jpg", true)]
    [InlineData("S1/A01/a.jpg", "A01/a.jpg", true)]
    [InlineData("A01/a.jpg", "a.jpg", true)]
    [InlineData("a.jpg", "gs://bucket/a.jpg", true)]
    [InlineData("A01/a.jpg", "A01/b.jpg", false)]
    [InlineData("A01/a.jpg", "A01/aa.jpg", false)]
    [InlineData("A01/a.jpg", "", false)]
    public void A_picture_is_found_by_its_path_or_the_end_of_it(string hero, string path, bool isFound) =>
        Assert.Equal(isFound, Match([hero], (path, "m")).Count == 1);

    [Fact]
    public void The_closest_name_counts() =>
        Assert.Equal([1L], Match(["A01/a.jpg"], ("B01/a.jpg", "m0"), ("A01/a.jpg", "m1"), ("a.jpg", "m2")));

    [Fact]
    public void A_name_that_could_mean_several_pictures_is_left_out()
    {
        Assert.Empty(Match(["a.jpg"], ("A01/a.jpg", "m0"), ("B01/a.jpg", "m1")));
        Assert.Empty(Match(["A01/a.jpg", "B01/a.jpg"], ("a.jpg", "m0")));
    }

    [Fact]
    public void All_rows_of_one_picture_are_found() =>
        Assert.Equal([0L, 2L], Match(["A01/a.jpg"], ("A01/a.jpg", "m0"), ("A01/b.jpg", "m1"), ("A01/a.jpg", "m0")));

    [Fact]
    public void A_picture_goes_to_the_hero_with_the_closest_name() =>
        Assert.Equal([0L, 1L], Match(["A01/a.jpg", "X/a.jpg"], ("A01/a.jpg", "m0"), ("X/a.jpg", "m1")));

    static List<long> Match(string[] heroes, params (string Path, string Medium)[] rows)
    {
        var matcher = new RowMatcher(heroes.Select(file => new HeroMark(file, file, 5, 3, false)));
        foreach (var (number, (path, medium)) in rows.Index())
        {
            matcher.Add(number, medium, path);
        }
        var (found, missing) = matcher.Result();
        Assert.Equal(heroes.Length, missing.Count + found.Values.Distinct().Count());
        return [.. found.Keys.Order()];
    }
}
