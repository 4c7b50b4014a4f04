using System.Text.Json;
using HeroImages.Agreement;
using HeroImages.Agreement.Reports;
using HeroImages.Files;
using HeroImages.Labeling;
using static HeroImages.Tests.Agreement.Reports.MadePanel;

namespace HeroImages.Tests.Agreement.Reports;

public class AgreementStudyTests
{
    static readonly AgreementOptions Quick = new() { Draws = 100 };

    static readonly RatingBook Book = new(
    [
        .. Ratings(Ana, 120, 0, 1), .. Ratings(Ben, 60, 0.5, 1.5), .. Ratings(Model, 119, 1.5, 3), Rated(Model, 119, null),
        .. Enumerable.Range(0, 6).Select(picture => Again(Ana, picture, Math.Round(Quality(picture)))),
    ]);

    static readonly AgreementReport Report = AgreementStudy.Of(RatingTable.Of(Book, Facts), Book, Quick);

    [Fact]
    public void Each_two_raters_are_compared_on_what_both_have_rated()
    {
        Assert.Equal([("ana", "ben", 60), ("ana", "ollama llava", 119), ("ben", "ollama llava", 60)], Report.Pairs.Select(p => (p.Truth, p.Rater, p.Overlap)));
        Assert.All(Report.Pairs, pair => Assert.InRange(pair.Spearman.Value!.Value, pair.Spearman.Interval!.Low, pair.Spearman.Interval.High));
        Assert.Equal("12 locations", Report.Clusters);
    }

    [Fact]
    public void A_rater_is_measured_against_the_others_without_its_own_part()
    {
        var table = RatingTable.Of(Book, Facts);

        var ana = Report.AgainstReference.Single(p => p.Rater == "ana");

        Assert.Equal("other raters", ana.Truth);
        Assert.Equal(Correlation.Spearman(table.MeanOf([1, 2]), table.Column(0)).Value, ana.Spearman.Value);
    }

    [Fact]
    public void Against_people_a_model_is_measured_by_all_of_them_and_a_person_by_the_others()
    {
        var report = AgreementStudy.Of(RatingTable.Of(Book, Facts), Book, Quick with { Against = AgreementReference.People });

        Assert.Equal(["other people", "other people", "people"], report.AgainstReference.Select(p => p.Truth));
        Assert.Equal([60, 60, 119], report.AgainstReference.Select(p => p.Overlap));
    }

    [Fact]
    public void Against_one_rater_that_rater_is_left_out() =>
        Assert.Equal(["ben", "ollama llava"], AgreementStudy.Of(RatingTable.Of(Book), Book, Quick with { Against = "ana" }).AgainstReference.Select(p => p.Rater));

    [Fact]
    public void An_unknown_rater_is_refused_and_those_there_are_named()
    {
        var error = Assert.Throws<InputException>(() => AgreementStudy.Of(RatingTable.Of(Book), Book, Quick with { Against = "anna" }));

        Assert.Contains("consensus, people, or one of: ana, ben, ollama llava", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_within_bursts_and_species_are_counted_apart()
    {
        var pair = Report.Pairs[0];

        Assert.True(pair.WithinBursts.Count < pair.WithinSpecies.Count);
        Assert.True(pair.WithinSpecies.Count < pair.Overlap * (pair.Overlap - 1) / 2);
        var table = RatingTable.Of(Book, Facts);
        Assert.Equal(Correlation.PairwiseAccuracyWithin(table.Column(0), table.Column(1), [.. table.Pictures.Select(p => p.Sequence)]).Value, pair.WithinBursts.Value);
    }

    [Fact]
    public void Failures_are_counted_and_a_model_is_calibrated_to_people()
    {
        Assert.Equal([0, 0, 1], Report.Raters.Select(r => r.Failures));
        var row = Assert.Single(Report.Calibrations);
        Assert.Equal(("ollama llava", CalibrationKind.Isotonic, 119), (row.Title, row.Calibration.Kind, row.Calibration.Overlap));
        Assert.True(row.After.Value > row.Before.Value);
    }

    [Fact]
    public void Repeats_tell_how_constant_a_rater_is()
    {
        var self = Report.Raters[0].Self;

        Assert.Equal(6, self.MeanAbsoluteError.Count);
        Assert.True(self.MeanAbsoluteError.Value <= 1);
        Assert.Equal("fewer than 3 repeats", Report.Raters[1].Self.QuadraticKappa.Undefined);
    }

    [Fact]
    public void People_are_a_panel_of_their_own_beside_all_raters()
    {
        Assert.Equal([("all raters", 3), ("people", 2)], Report.Panels.Select(p => (p.Of, p.Raters)));
        Assert.All(Report.Panels, panel => Assert.Equal(60, panel.Complete));
        Assert.Equal([2, 3, 5, 10], Report.Panels[1].MeanOfSeveral.Select(f => f.Count));
        Assert.NotNull(Report.Panels[1].Alpha.Ordinal.Interval);
    }

    [Fact]
    public void The_pictures_of_greatest_disagreement_come_first()
    {
        Assert.Equal(Report.Disagreements.OrderByDescending(d => d.Spread), Report.Disagreements);
        Assert.Equal(20, Report.Disagreements.Count);
    }

    [Fact]
    public void One_rater_alone_is_told_so()
    {
        var report = AgreementStudy.Of(RatingTable.Of(new RatingBook(Ratings(Ana, 10, 0, 1))), null, Quick);

        Assert.Equal(["ana is the only rater: there is nobody to compare with."], report.Notes);
        Assert.Empty(report.Pairs);
        Assert.Empty(report.Panels);
    }

    [Fact]
    public void Raters_without_a_shared_picture_have_no_figures_and_a_note()
    {
        var report = AgreementStudy.Of(RatingTable.Of(new RatingBook([.. Ratings(Ana, 10, 0, 1), .. Enumerable.Range(20, 10).Select(p => Rated(Ben, p, 5))])), null, Quick);

        Assert.Equal("fewer than 3 rated by both", report.Pairs.Single().Spearman.Undefined);
        Assert.Contains("ana shares no picture with another rater.", report.Notes);
        Assert.Contains("ben always gives the same value.", report.Notes);
        Assert.False(report.Panels.Single().Alpha.Ordinal.IsDefined);
    }

    [Fact]
    public void A_rater_that_never_varies_has_no_correlation()
    {
        var report = AgreementStudy.Of(RatingTable.Of(new RatingBook([.. Ratings(Ana, 30, 0, 1), .. Enumerable.Range(0, 30).Select(p => Rated(Ben, p, 5))])), null, Quick);

        Assert.Equal("a side never varies", report.Pairs.Single().Spearman.Undefined);
        Assert.NotNull(report.Pairs.Single().MeanAbsoluteError.Interval);
    }

    [Fact]
    public void Two_that_share_too_little_are_not_compared() =>
        Assert.Equal("fewer than 61 rated by both", AgreementStudy.Of(RatingTable.Of(Book), Book, Quick with { MinOverlap = 61 }).Pairs[0].Bias.Undefined);

    [Fact]
    public void The_report_does_not_depend_on_the_order_of_lines_in_the_journal()
    {
        var reversed = new RatingBook([.. Ratings(Model, 119, 1.5, 3).Reverse(), .. Ratings(Ben, 60, 0.5, 1.5).Reverse(), .. Ratings(Ana, 120, 0, 1).Reverse()]);
        var straight = new RatingBook([.. Ratings(Ana, 120, 0, 1), .. Ratings(Ben, 60, 0.5, 1.5), .. Ratings(Model, 119, 1.5, 3)]);

        Assert.Equal(Json(straight), Json(reversed));
    }

    [Fact]
    public void A_drifting_rater_is_found_and_a_steady_one_is_not()
    {
        var steady = Ratings(Ana, 300, 0, 1);
        var drifting = Enumerable.Range(0, 300).Select(picture => Rated(Ben, picture, Math.Clamp(Math.Round(Quality(picture) + (picture / 150.0)), 0, 10)));
        var book = new RatingBook([.. steady, .. drifting]);

        var report = AgreementStudy.Of(RatingTable.Of(book), book, Quick with { Draws = 0, Against = "ana" });

        Assert.True(report.Raters[1].Drift.IsAlarming);
        Assert.InRange(report.Raters[1].Drift.Move.Value!.Value, 1.2, 2.2);
        Assert.Contains(report.Notes, note => note.StartsWith("ben became milder over time", StringComparison.Ordinal));
        Assert.False(report.Raters[0].Drift.Move.IsDefined);
    }

    [Fact]
    public void As_a_data_frame_an_undefined_figure_is_a_missing_value()
    {
        var frame = Report.ToDataFrame();

        Assert.Equal(3, frame.Rows.Count);
        Assert.Equal(Report.Pairs[0].Spearman.Value, frame["srcc"][0]);
        Assert.Equal(Report.Raters[0].Ratings, (long)Report.Raters.ToDataFrame()["n"][0]);
        Assert.Null(Report.Raters.ToDataFrame()["repeats_mae"][1]);
        Assert.Equal(120, RatingTable.Of(Book).ToDataFrame().Rows.Count);
    }

    [Fact]
    public void In_a_notebook_it_shows_who_was_compared() => Assert.Contains("Rater against rater", Report.ToText(), StringComparison.Ordinal);

    static string Json(RatingBook book) => JsonSerializer.Serialize(AgreementStudy.Of(RatingTable.Of(book, Facts), book, Quick));
}
