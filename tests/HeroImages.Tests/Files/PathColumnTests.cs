using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class PathColumnTests
{
    [Fact]
    public void Paths_come_back_as_written_and_share_their_folders()
    {
        string[] paths = ["cam1/a.jpg", @"cam1\b.jpg", "cam1/c.jpg", "d.jpg", "/abs/e.jpg", "cam1/", ""];

        var column = Paths(paths);

        Assert.Equal(paths, All(column));
        Assert.Equal(["cam1/", @"cam1\", "", "/abs/"], Enumerable.Range(0, column.Folders.Count).Select(column.Folders.Text));
    }

    [Fact]
    public void A_path_is_found_at_its_first_place_and_only_as_written()
    {
        var column = Paths("a/1.jpg", "b/1.jpg", "a/1.jpg", "B/1.jpg");

        Assert.Equal((0, 1, 3), (Find(column, "a/1.jpg"), Find(column, "b/1.jpg"), Find(column, "B/1.jpg")));
        Assert.Equal((-1, -1, -1), (Find(column, "A/1.jpg"), Find(column, "b/1.JPG"), Find(column, @"a\1.jpg")));
    }

    [Fact]
    public void Repeats_name_the_first_place_in_order() =>
        Assert.Equal([(2, 0), (3, 0), (4, 1)], Paths("a/1.jpg", "b/1.jpg", "a/1.jpg", "a/1.jpg", "b/1.jpg").Repeats);

    [Fact]
    public void Paths_that_differ_in_case_only_are_no_repeats()
    {
        var column = Paths("a/x.jpg", "A/X.JPG", "a/y.jpg", "a/É.jpg", "a/é.jpg", "a/x.JPG", "a/x.JPG");

        Assert.Equal([(6, 5)], column.Repeats);
    }

    [Fact]
    public void Finding_and_repeats_agree_with_plain_dictionaries() =>
        Gen.Select(Gen.OneOf("", "a/", "A/", "b/c/", "b/C/"), Gen.OneOf("1", "x", "X", "ü", "Ü", "long-name-0001.jpg", "LONG-name-0001.jpg"))
            .Select((folder, name) => folder + name).Array[0, 40].Sample(
                paths =>
                {
                    var column = Paths(paths);

                    Assert.All(paths, path => Assert.Equal(Array.IndexOf(paths, path), Find(column, path)));
                    Assert.Equal(paths.Length - paths.Distinct().Count(), column.Repeats.Count);
                },
                iter: 3000, threads: 1);

    [Fact]
    public void A_hundred_thousand_regular_names_are_all_found()
    {
        var column = Paths([.. Enumerable.Range(0, 100_000).Select(i => $"site{i % 7}/IMG_{i:D6}.JPG")]);

        Assert.Empty(column.Repeats);
        Assert.Equal(54_321, Find(column, "site1/IMG_054321.JPG"));
    }

    [Fact]
    public void Stored_paths_are_the_same_paths()
    {
        var column = Paths("a/1.jpg", "b/1.jpg", "a/1.jpg");

        var loaded = Stored.Copy(column.Save, PathColumn.Load);

        Assert.Equal(All(column), All(loaded));
        Assert.Equal((1, -1), (Find(loaded, "b/1.jpg"), Find(loaded, "c/1.jpg")));
    }

    static PathColumn Paths(params string[] paths)
    {
        var column = new PathColumn();
        Array.ForEach(paths, path => column.Add(WideText.ToBytes(path)));
        return column;
    }

    static int Find(PathColumn column, string path) => column.Find(WideText.ToBytes(path));

    static IEnumerable<string> All(PathColumn column) => Enumerable.Range(0, column.Count).Select(i => column[i]);
}
