using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Agreement.Reports;

/// <summary>Compares raters with each other.</summary>
public sealed class AgreementStudy
{
    readonly RatingTable _table;
    readonly RatingBook? _book;
    readonly AgreementOptions _options;
    readonly AgreementReference _reference;

    AgreementStudy(RatingTable table, RatingBook? book, AgreementOptions options) =>
        (_table, _book, _options, _reference) = (table, book, options, AgreementReference.Of(table, options.Against));

    /// <summary>Compares the raters of a table.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="book">The book that the table is of, for repeats, failures and times; null where there is none.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told each comparison.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such reference.</exception>
    public static AgreementReport Of(
        RatingTable table, RatingBook? book = null, AgreementOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        new AgreementStudy(table, book, options ?? new()).Report(progress, cancel);

    AgreementReport Report(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var raters = Enumerable.Range(0, _table.Raters.Count).ToList();
        var pairs = (from first in raters from second in raters where first < second select (first, second)).ToList();
        var (done, all) = (0, raters.Count + pairs.Count);
        PairAgreement Compared(double[] truth, int rater, string name)
        {
            var pair = PairStudy.Of(_table, truth, _table.Column(rater).ToArray(), (name, _table.Titles[rater]), _options, cancel);
            progress?.Report(new("comparing raters", ++done, all, "comparisons"));
            return pair;
        }
        var summaries = raters.Select(Summary).ToList();
        return new()
        {
            Pictures = _table.Pictures.Count,
            Ratings = _table.Ratings,
            Clusters = _table.Clusters.Said,
            ClusterKind = _table.Clusters.Kind,
            Options = _options,
            Raters = summaries,
            AgainstReference = [.. raters.Where(_reference.Concerns).Select(rater => Compared(_reference.Values(_table, rater), rater, ReferenceName(rater)))],
            Pairs = [.. pairs.Select(pair => Compared(_table.Column(pair.first).ToArray(), pair.second, _table.Titles[pair.first]))],
            Panels = [.. Panels(cancel)],
            Calibrations = [.. Calibrations()],
            Disagreements = Disagreement.Of(_table, _options.Disagreements),
            Notes = [.. AgreementNotes.Of(_table, _options, summaries)],
        };
    }

    string ReferenceName(int rater) =>
        !_reference.IsMean ? _reference.Name : (_reference.Raters.Contains(rater) ? "other " : "") + (_reference.Name == AgreementReference.People ? "people" : "raters");

    IEnumerable<PanelAgreement> Panels(CancellationToken cancel)
    {
        var people = _table.Only(rater => rater.IsPerson);
        if (_table.Raters.Count > 1)
        {
            yield return PanelStudy.Of("all raters", _table, _options, cancel);
        }
        if (people.Raters.Count > 1 && people.Raters.Count < _table.Raters.Count)
        {
            yield return PanelStudy.Of("people", people, _options, cancel);
        }
    }

    IEnumerable<CalibrationRow> Calibrations()
    {
        var people = Enumerable.Range(0, _table.Raters.Count).Where(rater => _table.Raters[rater].IsPerson).ToList();
        var mean = _table.MeanOf(people);
        return people.Count == 0 ? [] : Enumerable.Range(0, _table.Raters.Count).Except(people)
            .Select(rater => CalibrationStudy.Of(_table, _table.Titles[rater], mean, _table.Column(rater).ToArray(), _options.Seed));
    }

    RaterSummary Summary(int rater)
    {
        var (id, values) = (_table.Raters[rater], _table.Column(rater).ToArray());
        var known = values.Where(value => !double.IsNaN(value)).ToArray();
        var standing = _book?.Standing.Where(rating => rating.Rater == id).ToList() ?? [];
        var others = _table.MeanOf([.. Enumerable.Range(0, _table.Raters.Count).Where(other => other != rater)]);
        return new()
        {
            Title = _table.Titles[rater],
            Rater = id,
            Ratings = known.Length,
            Shared = RankedGroups.Known(values, others).Length,
            Failures = standing.Count(rating => rating.Answer.Failure is not null),
            Mean = known.Length == 0 ? null : known.Average(),
            Deviation = known.Length == 0 ? null : Deviation(known, known.Average()),
            Histogram = ValueHistogram.Of(values),
            Self = _book is null ? new(NoBook(), NoBook()) : SelfConsistency.Of(_book, id),
            Drift = Drift(rater, standing),
            Seconds = standing.Select(rating => rating.Seconds).Average(),
            CostPer1000 = standing.Select(rating => (double?)rating.Answer.CostUsd).Average() * 1000,
        };
    }

    RaterDrift Drift(int rater, List<Rating> standing)
    {
        if (!_reference.Concerns(rater))
        {
            return RaterDrift.Of([], _ => null, _options.DriftWindow);
        }
        var reference = _reference.Values(_table, rater);
        var byKey = _table.Pictures.Select((picture, row) => (picture.Key, row)).ToDictionary(pair => pair.Key, pair => reference[pair.row], StringComparer.Ordinal);
        double? Others(Rating rating) => (byKey.TryGetValue(rating.ImageSha256, out var value) || byKey.TryGetValue(rating.File, out value)) && !double.IsNaN(value) ? value : null;
        return RaterDrift.Of(standing.Where(rating => rating.Answer.Value is not null), Others, _options.DriftWindow);
    }

    static double Deviation(double[] values, double mean) => Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));

    static Figure NoBook() => Figure.None("label files hold no repeats", 0);
}
