using CsCheck;
using HeroImages.Galleries;
using HeroImages.Labeling;

namespace HeroImages.Tests.Galleries;

public class GalleryChoiceTests
{
    [Fact]
    public void The_best_come_first_and_those_without_a_score_last_by_name()
    {
        var gallery = Of(("c", 5), ("b", null), ("d", 9), ("a", null), ("e", 5));

        Assert.Equal(["d", "c", "e", "a", "b"], Files(gallery.Choose(new())));
        Assert.Equal(["a", "b", "c", "d", "e"], Files(gallery.Choose(new() { Sort = GallerySort.Name })));
        Assert.Equal(["c", "d", "e"], Files(gallery.Choose(new() { Sort = GallerySort.Given, Top = 3 })));
    }

    [Fact]
    public void Names_are_in_the_order_of_code_points() =>
        Assert.Equal(["A", "B", "a", "ä"], Files(Of(("a", 1), ("B", 1), ("ä", 1), ("A", 1)).Choose(new() { Sort = GallerySort.Name })));

    [Fact]
    public void What_is_left_out_is_counted_under_its_reason()
    {
        var gallery = Of(("a", 1), ("b", 5), ("c", 7), ("d", 9));
        gallery = gallery with { Pictures = [.. gallery.Pictures, new() { File = "e", Score = 10, Facts = new() { File = "e", Private = "there is a person or a vehicle in it" } }] };

        var chosen = gallery.Choose(new() { MinScore = 5, Top = 2 });

        Assert.Equal(["d", "c"], Files(chosen));
        Assert.Equal([1, 1, 1], chosen.Left.Select(cut => cut.Count));
        Assert.Contains("person", chosen.Left[0].Why, StringComparison.Ordinal);
        Assert.Contains("below 5", chosen.Left[1].Why, StringComparison.Ordinal);
        Assert.Contains("best 2", chosen.Left[2].Why, StringComparison.Ordinal);
        Assert.Equal(5, chosen.CountAll);
        Assert.Equal(["e", "d"], Files(gallery.Choose(new() { Top = 2, IncludePeople = true })));
    }

    [Fact]
    public void A_sample_depends_neither_on_order_nor_on_how_many_there_are() => Gen.Select(Gen.Int[1, 60], Gen.Int[1, 30], Gen.Int).Sample((count, sample, seed) =>
    {
        var all = Enumerable.Range(0, count).Select(i => ($"f{i}", (double?)((i * 7) % 10))).ToArray();
        var choice = new GalleryChoice { Sample = sample, Seed = seed };

        var drawn = Files(Of(all).Choose(choice)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Math.Min(count, sample), drawn.Count);
        Assert.Equal(drawn, Files(Of([.. all.Reverse()]).Choose(choice with { Sort = GallerySort.Name })));
        // Of the pictures that a shorter file has too, those that were drawn are drawn again.
        var half = all.Take((count + 1) / 2).ToArray();
        Assert.Subset(Files(Of(half).Choose(choice)).ToHashSet(), drawn.Intersect(half.Select(h => h.Item1)).ToHashSet());
    }, iter: 200);

    [Fact]
    public void Figures_of_the_whole_stay_beside_what_is_shown()
    {
        var gallery = new Gallery
        {
            Title = "x",
            Raters = [new("ann")],
            Pictures = [.. Enumerable.Range(0, 10).Select(i => new GalleryPicture { File = $"{i}", Ratings = [new("ann", i == 9 ? new() { Failure = new(RatingFailureKind.Blocked, "no") } : new() { Value = i })] }), new() { File = "without" }],
        };

        var all = Assert.Single(gallery.Choose(new() { Top = 1 }).Choose(new()).All);

        Assert.Equal((9, 1, 1, 4.0, 0.0, 8.0), (all.Rated, all.Failed, all.Without, all.Mean, all.Lowest, all.Highest));
    }

    static IEnumerable<string> Files(Gallery gallery) => gallery.Pictures.Select(picture => picture.File);

    static Gallery Of(params (string File, double? Score)[] pictures) =>
        new() { Title = "x", ScoreName = "score", Pictures = [.. pictures.Select(picture => new GalleryPicture { File = picture.File, Score = picture.Score })] };
}
