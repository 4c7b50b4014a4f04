using CsCheck;
using HeroImages.Agreement.Rounds;

namespace HeroImages.Tests.Agreement;

public class RoundChooserTests
{
    static readonly RoundShares OnlyTop = new(1, 0, 0, 0);

    [Fact]
    public void Each_queue_gets_its_share_and_each_pick_says_why()
    {
        var round = RoundChooser.Choose(Many(400), new() { Count = 100 });

        Assert.Equal([(QueueKind.Top, 35, 35), (QueueKind.Disagreement, 25, 25), (QueueKind.Uncertainty, 20, 20), (QueueKind.Audit, 20, 20)], round.Queues.Select(q => (q.Queue, q.Asked, q.Found)));
        Assert.All(round.Picks, pick => Assert.NotEmpty(pick.Reason));
        Assert.Equal(100, round.Picks.Select(p => p.Candidate.File).Distinct().Count());
    }

    [Fact]
    public void The_best_by_prediction_come_first()
    {
        var round = RoundChooser.Choose([Made("a", 0.2), Made("b", 0.9), Made("c", 0.5)], new() { Count = 2, Shares = OnlyTop });

        Assert.Equal(["b", "c"], round.Picks.Select(p => p.Candidate.File));
        Assert.Equal("place 1 by the mean of 1 prediction", round.Picks[0].Reason);
    }

    [Fact]
    public void The_greatest_contradiction_comes_first_and_says_who_says_what()
    {
        var round = RoundChooser.Choose([Made("a", 0.2, 0.3), Made("b", 0.9, 0.1), Made("c", 0.5)], new() { Count = 1, Shares = new(0, 1, 0, 0) });

        Assert.Equal("b", round.Picks.Single().Candidate.File);
        Assert.Equal("p0 puts it above 90 % of its pictures, p1 above 10 %", round.Picks[0].Reason);
    }

    [Fact]
    public void The_unlike_are_far_from_what_was_rated_and_from_each_other()
    {
        RoundCandidate[] pool = [At("rated", 0) with { IsRated = true }, At("near", 0.1), At("far", 1), At("far too", 0.95), At("middle", 0.5)];

        var round = RoundChooser.Choose(pool, new() { Count = 2, Shares = new(0, 0, 1, 0) });

        Assert.Equal(["far", "middle"], round.Picks.Select(p => p.Candidate.File));
    }

    [Fact]
    public void Of_pictures_equally_far_the_one_a_model_is_unsure_of_is_chosen()
    {
        var round = RoundChooser.Choose([At("sure", 1) with { Spread = 0.2 }, At("unsure", 1) with { Spread = 2 }], new() { Count = 1, Shares = new(0, 0, 1, 0) });

        Assert.Equal("unsure", round.Picks.Single().Candidate.File);
        Assert.Contains("a model is unsure of it (spread 2.00)", round.Picks[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_knows_nothing_says_so_and_gives_its_share_away()
    {
        var round = RoundChooser.Choose(Enumerable.Range(0, 50).Select(i => new RoundCandidate { File = $"{i}" }), new() { Count = 20 });

        Assert.Equal(20, round.Picks.Count);
        Assert.All(round.Picks, pick => Assert.Equal(QueueKind.Audit, pick.Queue));
        Assert.Equal("nothing is predicted yet; its share goes to the others", round.Queues[0].Said);
        Assert.All(round.Queues.Take(3), queue => Assert.NotNull(queue.Said));
    }

    [Fact]
    public void The_audit_is_a_random_draw_that_no_prediction_touches()
    {
        var plain = RoundChooser.Choose(Many(300), new() { Count = 50 });
        var turned = RoundChooser.Choose(Many(300).Select(c => c with { Predictions = c.Predictions.ToDictionary(p => p.Key, p => 1 - p.Value) }), new() { Count = 50 });

        Assert.Equal(Audit(plain), Audit(turned));
        Assert.All(plain.Picks.Where(p => p.Queue == QueueKind.Audit), pick => Assert.Equal(10 / 300.0, pick.Probability!.Value, 1e-12));
        Assert.NotEqual(Audit(plain), Audit(RoundChooser.Choose(Many(300), new() { Count = 50, Seed = 1 })));
    }

    [Fact]
    public void Even_a_small_round_has_an_audit_unless_that_is_set_to_nothing()
    {
        Assert.Contains(RoundChooser.Choose(Many(50), new() { Count = 4, Shares = new(0.9, 0.05, 0.04, 0.01) }).Picks, p => p.Queue == QueueKind.Audit);
        Assert.DoesNotContain(RoundChooser.Choose(Many(50), new() { Count = 4, Shares = new(Audit: 0) }).Picks, p => p.Queue == QueueKind.Audit);
    }

    [Fact]
    public void Locations_and_species_are_capped_and_a_burst_gives_one()
    {
        var pool = Enumerable.Range(0, 60).Select(i => Made($"{i:00}", i / 60.0) with { Location = $"site {i % 2}", Species = [i % 3 == 0 ? "deer" : "fox"], Sequence = $"burst {i / 2}" });

        var round = RoundChooser.Choose(pool, new() { Count = 30, Shares = OnlyTop, MaxPerLocation = 8, MaxPerSpecies = 6 });

        Assert.True(round.Picks.CountBy(p => p.Candidate.Location).All(l => l.Value <= 8));
        Assert.True(round.Picks.CountBy(p => p.Candidate.Species[0]).All(s => s.Value <= 6));
        Assert.Equal(round.Picks.Count, round.Picks.Select(p => p.Candidate.Sequence).Distinct().Count());
        Assert.Equal(18, round.ShortFall);
        Assert.Equal("the limits, one a burst, or what is known left no more", round.Queues[0].Said);
    }

    [Fact]
    public void A_burst_of_which_a_picture_was_rated_is_known()
    {
        RoundCandidate[] pool = [Made("a", 0.1) with { Sequence = "s", IsRated = true }, Made("b", 0.9) with { Sequence = "s" }, Made("c", 0.2) with { Sequence = "t" }];

        Assert.Equal(["c"], RoundChooser.Choose(pool, new() { Count = 1, Shares = OnlyTop }).Picks.Select(p => p.Candidate.File));
    }

    [Fact]
    public void With_everything_rated_there_is_nothing_to_do() =>
        Assert.All(RoundChooser.Choose([Made("a", 0.1) with { IsRated = true }], new()).Queues, queue => Assert.Equal("all candidates are rated", queue.Said));

    [Fact]
    public void The_round_does_not_depend_on_the_order_of_candidates() => Gen.Select(Gen.Int[5, 80], Gen.Int[1, 40], Gen.Int[0, 99]).Sample((count, wanted, seed) =>
    {
        var pool = Many(count).ToArray();
        string[] Of(RoundCandidate[] candidates) => [.. RoundChooser.Choose(candidates, new() { Count = wanted, Seed = seed }).Picks.Select(p => $"{p.Queue} {p.Candidate.File} {p.Reason}")];
        var first = Of(pool);
        new Random(seed).Shuffle(pool);

        Assert.Equal(first, Of(pool));
        Assert.True(first.Length <= Math.Min(wanted, count));
    }, iter: 60);

    [Fact]
    public void Shares_are_parted_without_a_rest() => Gen.Select(Gen.Int[0, 200], Gen.Double[0, 1].Array[4]).Where(drawn => drawn.Item2.Sum() > 0.01).Sample((count, shares) =>
    {
        var parts = new RoundShares(shares[0], shares[1], shares[2], shares[3]).Parted(count, Enum.GetValues<QueueKind>());

        Assert.Equal(count, parts.Values.Sum());
        Assert.All(parts, part => Assert.InRange(part.Value, 0, count));
    }, iter: 200);

    static IEnumerable<RoundCandidate> Many(int count) => Enumerable.Range(0, count).Select(i =>
        Made($"{i:000}", new Random(i).NextDouble(), new Random(1000 + i).NextDouble()) with { Location = $"site {i % 25}", Species = [$"species {i % 9}"], Features = [i % 7 / 7.0, i % 11 / 11.0] });

    static RoundCandidate Made(string file, params double[] predictions) =>
        new() { File = file, Predictions = predictions.Select((value, i) => (value, i)).ToDictionary(p => $"p{p.i}", p => p.value) };

    static RoundCandidate At(string file, double feature) => new() { File = file, Features = [feature] };

    static IEnumerable<string> Audit(Round round) => round.Picks.Where(p => p.Queue == QueueKind.Audit).Select(p => p.Candidate.File);
}
