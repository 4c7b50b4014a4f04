using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>That limits hold where they must, and that the reports about them are true to the picks.</summary>
public class LimitProperties
{
    const int Cases = 80;

    [Fact]
    public void Strict_limits_hold() => Always((c, selection) =>
    {
        if (c.Options.StrictLimits)
        {
            Assert.All(selection.Limits, l => Assert.Equal((l.Limit, false, 0), (l.Limit, l.GaveWay, l.PicksOver)));
        }
    });

    [Fact]
    public void A_limit_gives_way_only_where_the_count_could_not_be_met_within_all_of_them() => MadeGen.Case.Sample(
        c =>
        {
            var strict = HeroesCase.Heroes(Select(c, strict: true));
            var soft = Select(c, strict: false);

            Assert.Equal(strict.Select(p => p.File), HeroesCase.Heroes(soft).Take(strict.Count).Select(p => p.File));
            Assert.Equal(HeroesCase.Heroes(soft).Count > strict.Count, soft.Limits.Any(l => l.GaveWay));
        },
        iter: Cases);

    [Fact]
    public void Picks_over_a_limit_are_those_that_the_list_shows() => Always((_, selection) =>
    {
        foreach (var limit in selection.Limits.Where(l => l.Limit != Limit.Spacing))
        {
            var counts = Known(HeroesCase.Heroes(selection), limit.Limit).CountBy(v => v).Select(v => v.Value).ToList();
            if (limit.Limit != Limit.Species)
            {
                Assert.Equal(counts.Sum(n => Math.Max(0, n - (int)limit.Asked)), limit.PicksOver);
                Assert.Equal(counts.DefaultIfEmpty(0).Max(), limit.Reached);
            }
        }
    });

    [Fact]
    public void A_limit_is_exceeded_if_and_only_if_it_gave_way() => Always((_, selection) =>
    {
        foreach (var limit in selection.Limits)
        {
            var exceeded = limit.Limit == Limit.Spacing ? limit.Reached < limit.Asked : limit.Reached > limit.Asked;
            Assert.Equal((limit.Limit, exceeded), (limit.Limit, limit.GaveWay));
        }
    });

    [Fact]
    public void The_spacing_reached_is_the_least_time_between_picks_of_one_location() => Always((_, selection) =>
    {
        if (selection.Limits.FirstOrDefault(l => l.Limit == Limit.Spacing) is { } spacing)
        {
            var gaps = HeroesCase.Heroes(selection).Where(p => p.Time is not null && p.Location.Length > 0).GroupBy(p => p.Location)
                .Select(g => g.Select(p => p.Time!.Value).Order().ToList())
                .SelectMany(t => t.Zip(t.Skip(1), (a, b) => (double?)(b - a).TotalMinutes));
            Assert.Equal(gaps.Min(), spacing.Reached);
        }
    });

    [Fact]
    public void All_rules_together_cost_what_the_best_by_score_have_more() => MadeGen.Case.Where(c => c.Recipe.Negatives == 0).Sample(
        c =>
        {
            var selection = c.Select();
            var all = selection.Prices.Single(p => p.Of == "all of these").MeanScore;
            var best = (c with { Options = new() { Count = selection.EligibleSequences } }).Select().Candidates
                .Select(p => p.Score).OrderDescending().Take(selection.CountFound).DefaultIfEmpty(0).Average();

            Assert.InRange(all, 0, 1);
            Assert.Equal(best - selection.MeanScore, all, 1e-6);
        },
        iter: Cases);

    [Fact]
    public void Each_rule_that_is_set_has_a_price_and_the_dearest_stands_first() => Always((c, selection) =>
    {
        var prices = selection.Prices.Skip(1).Select(p => p.MeanScore).ToList();

        Assert.Equal(selection.Limits.Count, selection.Prices.Count(p => p.Of.StartsWith("limit ", StringComparison.Ordinal)));
        Assert.Equal(selection.Strata.Count(s => s.Asked > 0 && s.Name != "negative"), selection.Prices.Count(p => p.Of.StartsWith("quota ", StringComparison.Ordinal)));
        Assert.Equal(prices.OrderDescending(), prices);
    });

    [Fact]
    public void Negatives_are_as_many_as_asked_for_and_from_the_worse_half() => Always((c, selection) =>
    {
        var negatives = selection.Candidates.Where(p => p.Stratum == "negative").ToList();
        var asked = (int)Math.Round(c.Recipe.Negatives * c.Options.Count, MidpointRounding.AwayFromZero);
        var all = (c with { Options = new() { Count = selection.EligibleSequences, Prices = false }, Recipe = c.Recipe with { Negatives = 0 } }).Select();
        var half = all.Candidates.Select(p => p.Score).Order().Take(selection.EligibleSequences / 2).DefaultIfEmpty(0).Max();

        Assert.Equal(Math.Min(asked, selection.EligibleSequences / 2), negatives.Count);
        Assert.All(negatives, p => Assert.True(p.Score <= half));
    });

    static void Always(Action<HeroesCase, CandidateSelection> holds) => MadeGen.Case.Sample(c => holds(c, c.Select()), iter: Cases);

    static CandidateSelection Select(HeroesCase c, bool strict) => (c with { Options = c.Options with { StrictLimits = strict, Prices = false } }).Select();

    static IEnumerable<string> Known(IEnumerable<Candidate> picks, Limit limit) => limit switch
    {
        Limit.Location => picks.Where(p => p.Location.Length > 0).Select(p => p.Location),
        Limit.Day => picks.Where(p => p.Time is not null).Select(p => $"{p.Time:yyyy-MM-dd}"),
        Limit.Hour => picks.Where(p => p.Time is not null).Select(p => $"{p.Time:HH}"),
        Limit.Week => picks.Where(p => p.Time is not null).Select(p => $"{p.Time!.Value.AddDays(-(((int)p.Time.Value.DayOfWeek + 6) % 7)):yyyy-MM-dd}"),
        _ => picks.SelectMany(p => p.Species),
    };
}
