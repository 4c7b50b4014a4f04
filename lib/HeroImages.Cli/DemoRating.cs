using System.Globalization;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>The demo's step in which the chosen pictures are rated.</summary>
/// <param name="terminal">Where to say it.</param>
/// <param name="kind">Who rates.</param>
/// <param name="raters">Makes the rater.</param>
/// <param name="yes">Whether money may be spent without asking.</param>
sealed class DemoRating(Terminal terminal, RaterKind kind, RaterFactory raters, bool yes)
{
    const int BestShown = 3;

    /// <summary>Who rates.</summary>
    public RaterKind Kind => kind;

    /// <summary>Rates what was chosen into the folder, and shows the best.</summary>
    public void Run(string folder, Collection collection, CancellationToken cancel)
    {
        var pictures = PictureKnowledge.Add(PictureList.Read(folder), collection.Detections, collection.Sequences);
        using var journal = RatingJournal.Open(folder);
        var plan = raters.Create(kind, pictures, journal.Earlier, cancel);
        if (!Confirmation.Of(plan.Estimate, terminal, yes))
        {
            return;
        }
        var report = terminal.Work(progress => new RatingRun(plan.Rater, journal, TimeProvider.System).RateAsync(pictures, plan.Options(includePrivate: false), progress, cancel).GetAwaiter().GetResult());
        if (report.Stopped is not null)
        {
            throw new RaterStoppedException(report.Stopped, report.IsPause);
        }
        Show(report, journal, plan.Rater.Id);
    }

    void Show(RatingReport report, RatingJournal journal, RaterId rater)
    {
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture, $"{report.Rated} rated, {report.RatedBefore} rated before, {report.Failed} failed; {report.CostUsd:F4} USD. Each is a line of {journal.Path}. The best:"));
        foreach (var rating in JournalReader.Read(journal.Path).Where(r => r.Rater == rater && r.Answer.Value is not null).OrderByDescending(r => r.Answer.Value).ThenBy(r => r.File, StringComparer.Ordinal).Take(BestShown))
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {rating.Answer.Value:F1}  {rating.File}: {rating.Answer.Reasons}"));
        }
    }
}
