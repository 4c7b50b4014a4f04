using CsCheck;
using HeroImages.Agreement;
using HeroImages.Galleries;
using HeroImages.Galleries.Albums;
using HeroImages.Labeling.Human;
using static HeroImages.Tests.Galleries.Albums.MadePool;

namespace HeroImages.Tests.Galleries.Albums;

public class AlbumChooserTests
{
    [Fact]
    public void The_best_by_people_are_in_best_first()
    {
        var album = Choose(2, Picture("a", By(Anna, 5)), Picture("b", By(Anna, 9), By(Bo, 7)), Picture("c", By(Anna, 6)));

        Assert.Equal([("b/b.jpg", 1, 8.0), ("c/c.jpg", 2, 6.0)], album.Pictures.Select(p => (p.Picture.File, p.Rank, p.Value!.Value)));
        Assert.Equal("people rated it 8", Assert.Single(album.Pictures[0].Why));
        Assert.Equal((1, "others are better, or less like those chosen"), (album.Left.Single().Count, album.Left.Single().Why));
    }

    [Fact]
    public void A_favourite_is_in_whatever_its_value_and_whatever_the_limits()
    {
        var album = Album.Choose(
            Of(
                Picture("a", By(Anna, 9)).At("x", "s"), Picture("b", By(Anna, 1, PictureMark.Favourite)).At("x", "s"),
                Picture("c", By(Anna, null, PictureMark.Favourite)).At("x", "s"), Picture("d", By(Anna, 8)).At("x")),
            new() { Count = 1, MinRating = 5 });

        Assert.Equal(["b/b.jpg", "c/c.jpg"], Files(album));
        Assert.Equal(["a favourite of anna", "people rated it 1"], album.Pictures[0].Why);
    }

    [Fact]
    public void A_rejected_picture_is_never_in_even_as_anothers_favourite() =>
        Assert.Equal(["b/b.jpg"], Files(Choose(5, Picture("a", By(Anna, 10, PictureMark.Favourite), By(Bo, null, PictureMark.Reject)), Picture("b", By(Anna, 1)))));

    [Fact]
    public void Other_raters_are_turned_into_people_and_stand_behind_them()
    {
        // The model gives twice what people give.
        var shared = Enumerable.Range(1, 4).Select(i => Picture($"s{i}", By(Anna, i), By(Model, 2 * i))).ToArray();

        var album = Choose(10, [.. shared, Picture("m", By(Model, 9)), Picture("q", By(Anna, 4.5))]);

        Assert.Equal(["q/q.jpg", "m/m.jpg", "s4/s4.jpg"], Files(album).Take(3));
        Assert.Equal((4.5, AlbumBasis.OtherRaters), (album.Pictures[1].Value!.Value, album.Pictures[1].Basis));
        Assert.Equal((CalibrationKind.Linear, 4), (album.Scales[0].Calibration.Kind, album.Scales[0].Calibration.Overlap));
        Assert.Equal((9.0, 4.5), (album.Pictures[1].Votes[0].Value, album.Pictures[1].Votes[0].Calibrated));
    }

    [Fact]
    public void Where_people_share_too_little_other_raters_stand_as_they_are() =>
        Assert.Equal([9.0, 4.0], Choose(10, Picture("m", By(Model, 9)), Picture("q", By(Anna, 4))).Pictures.Select(p => p.Value!.Value));

    [Fact]
    public void A_score_decides_where_nobody_rates() =>
        Assert.Equal(["b/b.jpg", "a/a.jpg"], Files(Choose(10, Picture("a") with { Score = 0.3 }, Picture("b") with { Score = 0.7 }, Picture("c"))));

    [Fact]
    public void A_score_is_learned_from_the_ratings_where_some_pictures_have_both()
    {
        var shared = Enumerable.Range(1, 5).Select(i => Picture($"s{i}", By(Anna, i)) with { Score = i / 10.0 }).ToArray();

        var album = Choose(10, [.. shared, Picture("m") with { Score = 0.45 }]);

        Assert.Equal(("m/m.jpg", 4.5), (album.Pictures[1].Picture.File, Math.Round(album.Pictures[1].Value!.Value, 6)));
    }

    [Fact]
    public void A_score_that_nothing_ties_to_the_ratings_does_not_compete_with_them()
    {
        var album = Choose(10, Picture("a", By(Anna, 3)), Picture("b") with { Score = 0.7 });

        Assert.Equal(["a/a.jpg"], Files(album));
        Assert.Equal("they have no rating and no score on the scale of the ratings", Assert.Single(album.Left).Why);
    }

    [Fact]
    public void Of_a_sequence_only_the_best_is_in()
    {
        var album = Choose(10, Picture("a", By(Anna, 5)).At("x", "s"), Picture("b", By(Anna, 6)).At("x", "s"), Picture("c", By(Anna, 1)).At("y", "s"));

        Assert.Equal(["b/b.jpg", "c/c.jpg"], Files(album));
    }

    [Fact]
    public void Species_locations_and_weeks_are_mixed_as_far_as_the_count_allows()
    {
        GalleryPicture[] pictures =
        [
            .. Enumerable.Range(0, 6).Select(i => Picture($"l{i}", By(Anna, 9)).At($"x{i}", $"s{i}", $"2024-0{i + 1}-01", "lion")),
            .. Enumerable.Range(0, 6).Select(i => Picture($"z{i}", By(Anna, 5)).At($"x{i}", $"t{i}", $"2024-0{i + 1}-20", "zebra")),
        ];

        Assert.Equal(2, Files(Album.Choose(Of(pictures), new() { Count = 8, StrictLimits = true })).Count(file => file.StartsWith('l')));
        Assert.Equal(6, Files(Album.Choose(Of(pictures), new() { Count = 8, Species = "LION" })).Count);
        var loose = Album.Choose(Of(pictures), new() { Count = 8 });
        Assert.Equal(8, loose.Pictures.Count);
        Assert.Contains("gave way", loose.Pictures.SelectMany(p => p.Why).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_allowed_come_from_one_week()
    {
        var days = Enumerable.Range(0, 21).Select(i => Picture($"d{i:00}", By(Anna, 10 - (i / 3.0))).At("", "", $"2024-07-{i + 1:00}")).ToArray();

        var album = Album.Choose(Of(days), new() { Count = 6, StrictLimits = true, Diversity = new() { PerWeek = 0.34 } });

        Assert.Equal([3, 3], album.Pictures.GroupBy(p => (p.Picture.Facts!.Time!.Value.Day - 1) / 7).Select(week => week.Count()).Take(2));
    }

    [Fact]
    public void People_are_left_out_unless_asked_for()
    {
        GalleryPicture[] pictures = [Picture("a", By(Anna, 9, PictureMark.Favourite)) with { Facts = new() { File = "a", Private = "there is a person in it" } }, Picture("b", By(Anna, 2))];

        Assert.Equal(["b/b.jpg"], Files(Choose(5, pictures)));
        Assert.Equal(2, Album.Choose(Of(pictures), new() { IncludePeople = true }).Pictures.Count);
    }

    [Fact]
    public void Those_below_the_least_rating_or_without_a_file_are_counted()
    {
        var album = Album.Choose(Of(Picture("a", By(Anna, 4.9)), Picture("b", By(Anna, 5)), Picture("c", By(Anna, 9)) with { Path = null }), new() { MinRating = 5 });

        Assert.Equal(["b/b.jpg"], Files(album));
        Assert.Equal(["their file was not found", "their value is below 5"], album.Left.Select(cut => cut.Why));
    }

    [Fact]
    public void The_order_of_the_pool_plays_no_part() => Gen.Shuffle(Enumerable.Range(0, 20).ToArray()).Sample(order =>
    {
        var pictures = Enumerable.Range(0, 20).Select(i => Picture($"p{i:00}", By(Anna, i % 3)).At($"x{i % 4}", $"s{i % 7}", null, i % 2 == 0 ? "lion" : "zebra")).ToArray();

        Assert.Equal(Files(Choose(6, pictures)), Files(Choose(6, [.. order.Select(i => pictures[i])])));
    });

    [Fact]
    public void An_album_shows_itself_in_a_notebook()
    {
        var album = Choose(1, Picture("a", By(Anna, 5)).At("x", "s", null, "<script>lion"));

        Assert.StartsWith("made: 1 heroes of 1 pictures", album.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", album.ToHtml(), StringComparison.Ordinal);
    }

    static Album Choose(int count, params GalleryPicture[] pictures) => Album.Choose(Of(pictures), new() { Count = count });

    static IReadOnlyList<string> Files(Album album) => [.. album.Pictures.Select(p => p.Picture.File)];
}
