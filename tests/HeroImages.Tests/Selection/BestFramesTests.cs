using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class BestFramesTests
{
    [Fact]
    public void The_best_frame_of_a_burst_is_chosen_with_the_measure_that_made_the_difference()
    {
        var pick = Choose(Frame("a.jpg", 0, [0, .3, .4, .5]), Frame("b.jpg", 1, [.3, .3, .4, .5]), Frame("c.jpg", 2, [.6, .3, .4, .5]));

        Assert.Equal("b.jpg", pick.File);
        Assert.Contains("best of 3 frames of its sequence, mostly for nothing cut off by the edge (1.00 against 0.00)", pick.Reasons);
    }

    [Fact]
    public void Of_equal_frames_the_first_by_file_name_is_chosen()
    {
        var pick = Choose(Frame("b.jpg", 0, [.3, .3, .4, .4]), Frame("a.jpg", 1, [.3, .3, .4, .4]));

        Assert.Equal("a.jpg", pick.File);
        Assert.Contains("best of 2 frames of its sequence", pick.Reasons);
    }

    [Fact]
    public void Frames_are_taken_in_the_order_of_their_numbers_so_that_the_direction_is_seen()
    {
        var leftwards = Choose(Frame("a.jpg", 1, [.1, .3, .3, .3]), Frame("b.jpg", 0, [.69, .3, .3, .3]));

        Assert.Equal("a.jpg", leftwards.File);
        Assert.Equal(0.03 * 0.1 / 0.7 / 0.6, leftwards.Parts["room"], 12);
    }

    [Fact]
    public void The_first_frame_tells_no_direction() =>
        Assert.Equal(0.03 * 0.5, Choose(Frame("a.jpg", 0, [.1, .3, .3, .3])).Parts["room"], 12);

    [Fact]
    public void Where_there_are_no_numbers_the_time_orders_the_frames()
    {
        var first = Frame("b.jpg", -1, [.69, .3, .3, .3]) with { Time = new(2021, 1, 1, 8, 0, 0) };
        var second = Frame("a.jpg", -1, [.1, .3, .3, .3]) with { Time = new(2021, 1, 1, 8, 0, 1) };

        Assert.True(Choose(second, first).Parts["room"] < 0.015);
    }

    [Fact]
    public void A_frame_alone_is_not_called_the_best() =>
        Assert.DoesNotContain(Choose(Frame("a.jpg", 0, [.3, .3, .3, .3])).Reasons, r => r.StartsWith("best of", StringComparison.Ordinal));

    [Fact]
    public void The_sequence_size_counts_all_frames_with_an_animal() =>
        Assert.Equal(2, Choose(Frame("a.jpg", 0, [.3, .3, .3, .3]), Frame("b.jpg", 1, [.3, .3, .05, .05]), new MadeImage("c.jpg", "s", [])).SequenceSize);

    static MadeImage Frame(string file, int frame, double[] box) => new(file, "s", [new(box, .9)]) { Frame = frame };

    static Candidate Choose(params MadeImage[] frames) => Assert.Single(new MadeCollection(frames).Select("heroes", 5).Candidates);
}
