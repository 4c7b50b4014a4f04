using System.Globalization;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>Shows what a selection asked, found and cost.</summary>
static class SelectionReport
{
    const int FailuresShown = 5;

    public static void Show(Terminal terminal, CandidateSelection selection, TransferResult transfer, string folder, bool json)
    {
        if (json)
        {
            terminal.Json(Summary(selection, transfer, folder));
            return;
        }
        terminal.Line(Text($"{selection.CountFound:N0} of {selection.CountAsked:N0} candidates by the recipe \"{selection.Recipe.Name}\", from {selection.EligibleSequences:N0} sequences with {selection.EligibleImages:N0} eligible images."));
        ShowStrata(terminal, selection);
        ShowExcluded(terminal, selection);
        ShowLimits(terminal, selection);
        ShowTransfer(terminal, transfer);
        terminal.Line(Text($"Written to {Path.Combine(folder, SelectionWriter.FileName)}"));
    }

    static object Summary(CandidateSelection selection, TransferResult transfer, string folder) => new
    {
        Recipe = selection.Recipe.Name,
        selection.CountAsked,
        selection.CountFound,
        selection.ShortFall,
        selection.MeanScore,
        DetectionThreshold = selection.Threshold,
        selection.EligibleImages,
        selection.EligibleSequences,
        selection.Strata,
        selection.Excluded,
        selection.Limits,
        selection.Prices,
        Pictures = transfer.Names.Count,
        PictureFailures = transfer.Failures,
        Out = folder,
    };

    static void ShowStrata(Terminal terminal, CandidateSelection selection) => terminal.Table(
        ["kind of picture", "#asked", "#found", "#short", "#available"],
        selection.Strata.Select(s => (IReadOnlyList<string>)[s.Name, Text($"{s.Asked:N0}"), Text($"{s.Found:N0}"), s.ShortFall == 0 ? "" : Text($"{s.ShortFall:N0}"), Text($"{s.Available:N0}")]));

    static void ShowExcluded(Terminal terminal, CandidateSelection selection)
    {
        if (selection.Excluded.Count > 0)
        {
            terminal.Table(["left out because", "#images"], selection.Excluded.Select(e => (IReadOnlyList<string>)[ExclusionText.Of(e.Reason), Text($"{e.Images:N0}")]));
        }
    }

    static void ShowLimits(Terminal terminal, CandidateSelection selection)
    {
        if (selection.Limits.Count > 0)
        {
            terminal.Table(
                ["limit", "#allows", "#reached", "gave way", "#mean score it costs"],
                selection.Limits.Select(l => (IReadOnlyList<string>)
                [
                    l.Limit == Limit.Spacing ? "minutes between picks of a location" : $"picks of one {l.Limit.ToString().ToLowerInvariant()}",
                    Text($"{l.Asked:N0}"), Text($"{l.Reached:N0}"), l.GaveWay ? Text($"yes, for {l.PicksOver:N0} picks") : "no", Cost(selection, $"limit {l.Limit.ToString().ToLowerInvariant()}"),
                ]));
        }
        if (selection.Prices.Count > 0)
        {
            terminal.Line(Text($"Mean score {selection.MeanScore:F3}; without any quota or limit it would be {selection.MeanScore + selection.Prices[0].MeanScore:F3}."));
        }
    }

    static string Cost(CandidateSelection selection, string of) =>
        selection.Prices.FirstOrDefault(p => p.Of == of) is { } price ? Text($"{price.MeanScore:F4}") : "";

    static void ShowTransfer(Terminal terminal, TransferResult transfer)
    {
        if (transfer.Failures.Count == 0)
        {
            return;
        }
        terminal.Note(Text($"{transfer.Failures.Count:N0} of {transfer.Failures.Count + transfer.Names.Count:N0} pictures could not be had:"));
        foreach (var (file, why) in transfer.Failures.OrderBy(f => f.Key, StringComparer.Ordinal).Take(FailuresShown))
        {
            terminal.Note($"  {file}: {why}");
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
