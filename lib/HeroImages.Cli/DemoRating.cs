using System.Globalization;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>The demo's step in which the chosen pictures are rated.</summary>
/// <param name="terminal">Where to say it.</param>
/// <param name="step">How it is done.</param>
/// <param name="hasService">Whether Gemini can be asked: there is a key, or an address.</param>
sealed class DemoRating(Terminal terminal, RatingStep step, bool hasService)
{
    const int BestShown = 3;

    /// <summary>Who rates.</summary>
    public RaterKind Kind => step.Kind;

    /// <summary>Rates what was chosen into the folder, and shows the best.</summary>
    public void Run(string folder, Collection collection, CancellationToken cancel)
    {
        var pictures = PictureKnowledge.Add(PictureList.Read(folder), collection.Detections, collection.Sequences);
        var report = step.Kind == RaterKind.Gemini && !hasService ? step.RateByStandIn(pictures, folder, cancel) : step.Rate(pictures, folder, cancel);
        if (report is null)
        {
            return;
        }
        if (report.Stopped is not null)
        {
            throw new RaterStoppedException(report.Stopped, report.IsPause);
        }
        Show(report, Path.Combine(folder, JournalReader.FileName));
    }

    void Show(RatingReport report, string journal)
    {
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture, $"{report.Rated} rated, {report.RatedBefore} rated before, {report.Failed} failed; {report.CostUsd:F4} USD. Each is a line of {journal}. The best:"));
        var ratings = JournalReader.Read(journal);
        var rater = ratings.Count > 0 ? ratings[^1].Rater : null;
        foreach (var rating in ratings.Where(r => r.Rater == rater && r.Answer.Value is not null).OrderByDescending(r => r.Answer.Value).ThenBy(r => r.File, StringComparer.Ordinal).Take(BestShown))
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {rating.Answer.Value:F1}  {rating.File}: {rating.Answer.Reasons}"));
        }
    }
}
