using HeroImages.Detections;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class CompositionTests
{
    const double Square = 1;
    const double Usual = 4.0 / 3;

    [Fact]
    public void An_animal_in_the_middle_is_central() => Assert.Equal(1, Of(Usual, 0, [.25, .25, .5, .5]).Center, 12);

    [Fact]
    public void An_animal_in_a_corner_is_not() => Assert.Equal(0.02, Of(Usual, 0, [0, 0, .02, .02]).Center, 12);

    [Theory]
    [InlineData(.65, .4, 0.552786404500)]
    [InlineData(.4, .65, 0.776393202250)]
    public void In_a_wide_frame_a_quarter_sideways_is_twice_as_far_as_a_quarter_down(double x, double y, double center) =>
        Assert.Equal(center, Of(2, 0, [x, y, .2, .2]).Center, 12);

    /// <summary>Areas 0.25 and 0.125 at 0.25 and 0.625 balance at 0.375, an eighth off the middle.</summary>
    [Fact]
    public void The_larger_animal_draws_the_centre_to_itself() =>
        Assert.Equal(1 - (2 * 0.125 / Math.Sqrt(2)), Of(Square, 0, [0, .25, .5, .5], [.5, .25, .25, .5]).Center, 12);

    [Theory]
    [InlineData(1.0 / 3, 1.0 / 3)]
    [InlineData(2.0 / 3, 1.0 / 3)]
    [InlineData(1.0 / 3, 2.0 / 3)]
    public void A_crossing_of_the_thirds_gives_full_marks(double x, double y) =>
        Assert.Equal(1, Of(Usual, 0, [x - .1, y - .1, .2, .2]).Thirds, 12);

    [Fact]
    public void The_middle_is_a_third_of_the_half_diagonal_from_the_crossings() =>
        Assert.Equal(Math.Exp(-Math.Pow(1.0 / 3 / 0.22, 2) / 2), Of(Square, 0, [.4, .4, .2, .2]).Thirds, 12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.004, 0)]
    [InlineData(0.017, 0.5)]
    [InlineData(0.03, 1)]
    [InlineData(0.3, 1)]
    public void What_touches_the_edge_is_cut_and_what_keeps_clear_is_whole(double margin, double whole) =>
        Assert.Equal(whole, Of(Usual, 0, [margin, .35, .3, .3]).Whole, 12);

    [Fact]
    public void The_part_that_is_cut_counts_by_area() =>
        Assert.Equal(0.75, Of(Usual, 0, [0, .4, .1, .1], [.2, .2, .1, .3]).Whole, 12);

    [Fact]
    public void The_info_bar_is_an_edge() =>
        Assert.Equal((0, 1), (Of(Usual, 0.1, [.4, .4, .2, .5]).Whole, Of(Usual, 0, [.4, .4, .2, .5]).Whole));

    [Fact]
    public void The_middle_lies_above_the_info_bar() => Assert.Equal(1, Of(Usual, 0.1, [.4, .35, .2, .2]).Center, 12);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    [InlineData(-1, 0.1 / 0.8 / 0.6)]
    public void Room_is_wanted_ahead_of_the_animal(int direction, double room) =>
        Assert.Equal(room, Composition.Room(Animals([.1, .4, .2, .2]), direction), 12);

    [Fact]
    public void An_animal_across_the_whole_frame_has_no_room() => Assert.Equal(0, Composition.Room(Animals([0, 0, 1, 1]), 1));

    [Theory]
    [InlineData(0.5, 0.519, 0)]
    [InlineData(0.5, 0.53, 1)]
    [InlineData(0.5, 0.4, -1)]
    public void A_direction_is_believed_from_a_fiftieth_of_the_width(double from, double to, int direction) =>
        Assert.Equal(direction, Composition.Direction(from, to));

    static Composition Of(double aspect, double infoBar, params double[][] boxes) => Composition.Of(Animals(boxes), aspect, infoBar);

    static Animal[] Animals(params double[][] boxes) => [.. boxes.Select(b => new Animal(new BoundingBox(b[0], b[1], b[2], b[3]), 0.9, -1))];
}
