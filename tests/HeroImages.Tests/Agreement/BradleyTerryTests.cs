using CsCheck;
using HeroImages.Agreement;
using HeroImages.Labeling.Human;

namespace HeroImages.Tests.Agreement;

public class BradleyTerryTests
{
    [Fact]
    public void Strengths_without_an_imagined_picture_are_those_computed_elsewhere()
    {
        var outcomes = new PairOutcomes(3, [.. Times(0, 1, 3, 1), .. Times(1, 2, 3, 1), .. Times(0, 2, 4, 1)]);

        Assert.Equal([0.836138, 0, -0.836138], StrengthFit.Strengths(outcomes, pseudo: 0).Select(s => Math.Round(s, Vectors.Digits) + 0.0));
    }

    [Fact]
    public void Standard_errors_are_those_of_the_inverse_information()
    {
        var outcomes = new PairOutcomes(2, Times(0, 1, 3, 3));

        // Two equal items: the difference has variance 1 / (n/4), each strength, against their mean, a quarter of it.
        Assert.All(StrengthFit.StandardErrors(outcomes, [0, 0], pseudo: 0)!, error => Assert.Equal(Math.Sqrt(4 / 6.0 / 4), error, Vectors.Digits));
    }

    [Fact]
    public void A_picture_that_never_lost_stays_finite_and_is_first()
    {
        var fit = BradleyTerry.Fit([Verdict("a", "b", PairChoice.First), Verdict("a", "c", PairChoice.First), Verdict("b", "c", PairChoice.Equal)]);

        Assert.Equal("a", fit.Items[0].Picture.Sha256);
        Assert.True(double.IsFinite(fit.Items[0].Strength));
        Assert.Equal((2, 2), (fit.Items[0].Comparisons, fit.Items[0].Wins));
        Assert.Equal(fit.Items[1].Strength, fit.Items[2].Strength, 1e-9);
    }

    [Fact]
    public void A_picture_compared_often_is_known_better()
    {
        var fit = BradleyTerry.Fit([.. Enumerable.Range(0, 10).Select(i => Verdict("a", "b", i % 2 == 0 ? PairChoice.First : PairChoice.Second)), Verdict("a", "c", PairChoice.First)]);

        Assert.True(fit.Items.Single(i => i.Picture.Sha256 == "a").StandardError < fit.Items.Single(i => i.Picture.Sha256 == "c").StandardError);
    }

    [Fact]
    public void What_is_withdrawn_does_not_count()
    {
        var wrong = Verdict("a", "b", PairChoice.First);
        var right = Verdict("a", "b", PairChoice.Second) with { Withdraws = wrong.VerdictId };

        Assert.Equal("b", BradleyTerry.Fit([wrong, right]).Items[0].Picture.Sha256);
    }

    [Fact]
    public void Sets_that_nothing_joins_are_told()
    {
        Assert.Equal(2, BradleyTerry.Fit([Verdict("a", "b", PairChoice.First), Verdict("c", "d", PairChoice.First)]).Islands);
        Assert.Equal((0, 0), (BradleyTerry.Fit([]).Islands, BradleyTerry.Fit([]).Items.Count));
    }

    [Fact]
    public void Strengths_are_put_on_the_scale_by_pictures_that_have_both()
    {
        var verdicts = Enumerable.Range(0, 12).SelectMany(i => Enumerable.Range(0, i).Select(j => Verdict($"{i:00}", $"{j:00}", PairChoice.First))).ToList();
        var fit = BradleyTerry.Fit(verdicts);

        var scale = fit.ScaleBy(sha => int.Parse(sha, null) * 0.8);

        var values = fit.Items.Select(item => scale.Apply(item.Strength)).ToList();
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(4.4, values.Average(), 1e-9);
        Assert.Equal(CalibrationKind.None, fit.ScaleBy(_ => null).Kind);
    }

    [Fact]
    public void The_order_of_verdicts_does_not_matter() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 2]).Array[1, 30].Sample(drawn =>
    {
        var verdicts = drawn.Select(d => Verdict($"{d.Item1}", $"{d.Item2}", (PairChoice)d.Item3)).ToList();
        string[] Shown(IEnumerable<PairVerdict> of) => [.. BradleyTerry.Fit([.. of]).Items.Select(i => $"{i.Picture.Sha256} {i.Strength:F6} {i.StandardError:F6}").Order(StringComparer.Ordinal)];

        Assert.Equal(Shown(verdicts), Shown(verdicts.AsEnumerable().Reverse()));
    }, iter: 60);

    static (int, int, double)[] Times(int one, int other, int wins, int losses) =>
        [.. Enumerable.Repeat((one, other, 1.0), wins), .. Enumerable.Repeat((one, other, 0.0), losses)];

    static PairVerdict Verdict(string first, string second, PairChoice choice) => new()
    {
        VerdictId = Guid.NewGuid().ToString(),
        First = new(first, first + ".jpg"),
        Second = new(second, second + ".jpg"),
        Choice = choice,
        Rater = new("ana", null, "heroes@1"),
        At = DateTimeOffset.UnixEpoch,
    };
}
