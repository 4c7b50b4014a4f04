using CsCheck;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Sittings;

namespace HeroImages.Web.Tests.Sittings;

public class ReviewStateTests
{
    [Fact]
    public void Replaying_the_journal_goes_on_at_the_same_picture_whatever_was_done() =>
        Gen.Select(Gen.Int[0, 6].Array[0, 200], Gen.Int[2, 120]).Sample((steps, count) =>
        {
            var plan = Made.Plan(Made.Pictures(count), repeats: 0.3);
            var (state, lines) = (Made.State(plan), new List<Rating>());
            foreach (var step in steps)
            {
                if (Step(state, step) is { } line)
                {
                    lines.Add(line);
                    state.Apply(line);
                }
            }
            var replayed = Made.State(plan);
            lines.ForEach(replayed.Apply);

            Assert.Equal(state.UpNext(), replayed.UpNext());
            Assert.Equal(state.Last, replayed.Last);
        });

    [Fact]
    public void Undo_takes_back_as_much_as_was_done_and_the_same_pictures_come_again_in_the_same_order() =>
        Gen.Int[1, 130].Sample(times =>
        {
            var state = Made.State(Made.Plan(Made.Pictures(100), repeats: 0.3));
            var before = state.UpNext().Take(times).ToList();
            Made.Rate(state, times);
            while (state.Last is { } last)
            {
                state.Apply(Made.Line(new(last.Picture, last.Why), withdraws: last.Rating.RatingId));
            }

            Assert.Equal(before, state.UpNext().Take(times));
        });

    [Fact]
    public void What_is_foretold_comes_when_all_is_rated()
    {
        var state = Made.State(Made.Plan(Made.Pictures(150), repeats: 0.2));
        var foretold = state.UpNext().ToList();

        var lines = Made.Rate(state, int.MaxValue);

        Assert.Equal(foretold.Select(v => (v.Picture, v.Kind)), lines.Select(l => (int.Parse(l.File[4..8], null), l.Viewing!.Kind)));
    }

    [Fact]
    public void Repeats_come_after_at_least_fifty_others_and_once()
    {
        var views = Made.State(Made.Plan(Made.Pictures(400), repeats: 0.05)).UpNext().ToList();
        var repeats = views.Select((view, at) => (view, at)).Where(v => v.view.Kind == ViewingKind.Repeat).ToList();

        Assert.InRange(repeats.Count, 8, 30);
        Assert.All(repeats, r => Assert.True(r.at - views.FindIndex(v => v.Picture == r.view.Picture) > 50));
        Assert.Equal(repeats.Count, repeats.Select(r => r.view.Picture).Distinct().Count());
    }

    [Fact]
    public void Frames_of_a_burst_never_follow_each_other_while_there_is_anything_else()
    {
        var pictures = Made.Pictures(90, burst: 9);
        var views = Made.State(Made.Plan(pictures, repeats: 0.3)).UpNext().ToList();

        Assert.DoesNotContain(views.Zip(views.Skip(1)), pair => pictures[pair.First.Picture].Burst == pictures[pair.Second.Picture].Burst);
    }

    [Fact]
    public void One_burst_alone_is_shown_all_the_same() =>
        Assert.Equal(9, Made.State(Made.Plan(Made.Pictures(9, burst: 9))).UpNext().Count());

    [Fact]
    public void What_another_person_has_rated_is_left_out_unless_it_is_for_everybody()
    {
        var plan = Made.Plan(Made.Pictures(100), overlap: 0.15);
        var state = Made.State(plan);
        for (var i = 0; i < 100; i++)
        {
            state.Apply(Made.Line(new(i, ViewingKind.Rating), 5, Made.Bob));
        }

        Assert.Equal(Enumerable.Range(0, 100).Where(plan.IsShared), state.UpNext().Select(v => v.Picture).Order());
        Assert.Equal(100 - state.UpNext().Count(), state.LeftToOthers);
    }

    [Fact]
    public void What_another_person_takes_back_is_free_again()
    {
        var state = Made.State(Made.Plan(Made.Pictures(10), overlap: 0));
        var line = Made.Line(new(3, ViewingKind.Rating), 5, Made.Bob);
        state.Apply(line);
        Assert.Equal(9, state.UpNext().Count());

        state.Apply(Made.Line(new(3, ViewingKind.Rating), rater: Made.Bob, withdraws: line.RatingId));

        Assert.Equal(10, state.UpNext().Count());
    }

    [Fact]
    public void Models_and_other_rubrics_take_nothing_from_a_person()
    {
        var state = Made.State(Made.Plan(Made.Pictures(10), overlap: 0));
        state.Apply(Made.Line(new(1, ViewingKind.Rating), 5, new("technical", null, "heroes@1")));
        state.Apply(Made.Line(new(2, ViewingKind.Rating), 5, Made.Ann with { Rubric = "other@2" }));

        Assert.Equal(10, state.UpNext().Count());
    }

    [Fact]
    public void What_is_skipped_comes_again_at_the_end_and_then_no_more()
    {
        var state = Made.State(Made.Plan(Made.Pictures(5)));
        var first = state.UpNext().First();
        state.Apply(Made.Line(first));
        Assert.NotEqual(first, state.UpNext().First());
        Made.Rate(state, 4);
        Assert.Equal([first], state.UpNext());

        state.Apply(Made.Line(first));

        Assert.Empty(state.UpNext());
    }

    [Fact]
    public void Marks_wait_with_the_picture_until_it_is_judged()
    {
        var state = Made.State(Made.Plan(Made.Pictures(5)));
        var first = state.UpNext().First();
        var mark = Made.Line(first, marks: PictureMark.Favourite);
        state.Apply(mark);
        Assert.Equal((first, PictureMark.Favourite), (state.UpNext().First(), state.Pending(first)!.Marks.Single()));

        state.Apply(Made.Line(first, withdraws: mark.RatingId));

        Assert.Null(state.Pending(first));
        Assert.Equal(first, state.UpNext().First());
    }

    [Fact]
    public void Other_bytes_of_the_same_name_are_another_picture_and_the_same_bytes_are_known_under_any_name()
    {
        var plan = Made.Plan(Made.Pictures(5));
        var state = Made.State(plan);
        state.Apply(Made.Line(new(2, ViewingKind.Rating), 5) with { ImageSha256 = Made.Sha256(99) });
        state.Apply(Made.Line(new(3, ViewingKind.Rating), 5) with { File = "elsewhere.jpg" });

        Assert.Equal(5, state.UpNext().Count());
        Assert.True(state.IsDecided(Made.Sha256(3)));
        Assert.False(state.IsDecided(Made.Sha256(2)));
    }

    [Fact]
    public void A_hundred_thousand_pictures_do_not_make_the_next_one_slow()
    {
        var state = Made.State(Made.Plan(Made.Pictures(100_000), repeats: 0.05));
        Made.Rate(state, 100);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var coming = state.UpNext().Take(4).Count();

        Assert.Equal(4, coming);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
    }

    /// <summary>What a person might do; null for nothing.</summary>
    static Rating? Step(ReviewState state, int step) => (step, state.UpNext().FirstOrDefault(), state.Last) switch
    {
        (0, _, { } last) => Made.Line(new(last.Picture, last.Why), withdraws: last.Rating.RatingId),
        (1, { } view, _) => Made.Line(view),
        (2, { } view, _) => Made.Line(view, marks: PictureMark.Reject),
        (3, { } view, _) => Made.Line(view, marks: PictureMark.Unsure, withdraws: state.Pending(view)?.RatingId),
        (_, { } view, _) => Made.Line(view, step),
        _ => null,
    };
}
