using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;
using HeroImages.Web.Sittings;

namespace HeroImages.Web.Tests.Sittings;

public class ComparisonStateTests
{
    static readonly PlanOptions Ann = new() { Rater = "Ann" };

    [Fact]
    public void A_burst_is_done_when_its_best_frame_beats_all_others_and_open_again_after_undo()
    {
        var pictures = Made.Pictures(9);
        var state = new ComparisonState(ComparisonPlan.Bursts(pictures, Ann), Made.Index(pictures), Made.Ann);
        var verdicts = Answer(state, new() { View = "", Best = 1 });
        Assert.Equal((2, 1), (verdicts.Count, state.Done));
        Assert.All(verdicts, v => Assert.Equal(state.Comparisons[0].Pictures[1], int.Parse(v.First.File[4..8], null)));

        state.Last.ToList().ForEach(v => state.Apply(v with { VerdictId = "undo " + v.VerdictId, Choice = null, Withdraws = v.VerdictId }));

        Assert.Equal((0, 3), (state.Done, state.Open().Count()));
    }

    [Fact]
    public void Pairs_go_on_after_a_replay_and_others_do_not_count()
    {
        var pictures = Made.Pictures(6);
        var pairs = ComparisonPlan.Pairs(pictures, Ann);
        var state = new ComparisonState(pairs, Made.Index(pictures), Made.Ann);
        List<PairVerdict> lines = [.. Answer(state, new() { View = "", Best = 0 }), .. Answer(state, new() { View = "", Equal = true }), .. Answer(state, new() { View = "", Skip = true })];

        var replayed = new ComparisonState(pairs, Made.Index(pictures), Made.Ann);
        lines.ForEach(replayed.Apply);
        lines.ForEach(line => replayed.Apply(line with { Rater = Made.Bob }));

        Assert.Equal(state.Open(), replayed.Open());
        Assert.Equal(3, replayed.Done);
        Assert.Equal([PairChoice.First, PairChoice.Equal, null], replayed.Standing.Select(v => v.Choice));
    }

    static List<PairVerdict> Answer(ComparisonState state, ReviewAnswer answer)
    {
        var comparison = state.Comparisons[state.Open().First()];
        var lines = Verdicts.Of(comparison, answer).Select(v => new PairVerdict
        {
            VerdictId = Guid.NewGuid().ToString(),
            First = new(Made.Sha256(v.First), Made.Name(v.First)),
            Second = new(Made.Sha256(v.Second), Made.Name(v.Second)),
            Choice = v.Choice,
            Burst = comparison.Burst,
            Rater = Made.Ann,
            At = DateTimeOffset.UnixEpoch,
        }).ToList();
        lines.ForEach(state.Apply);
        return lines;
    }
}
