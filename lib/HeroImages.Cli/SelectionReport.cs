using System.Globalization;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>Shows what a selection asked, found and cost.</summary>
static class SelectionReport
{
    const int FailuresShown = 5;

    /// <summary>Shows what was chosen and where it is.</summary>
    public static void Show(Terminal terminal, CandidateSelection selection, TransferResult transfer, string folder)
    {
        ShowChoice(terminal, selection);
        ShowPlace(terminal, transfer, folder);
    }

    /// <summary>Shows what was chosen, and what that cost.</summary>
    public static void ShowChoice(Terminal terminal, CandidateSelection selection)
    {
        terminal.Line(Text($"{selection.CountFound:N0} of {selection.CountAsked:N0} candidates by the recipe \"{selection.Recipe.Name}\", from {selection.EligibleSequences:N0} sequences with {selection.EligibleImages:N0} eligible images."));
        ShowLook(terminal, selection.Look);
        ShowStrata(terminal, selection);
        ShowExcluded(terminal, selection);
        ShowLimits(terminal, selection);
    }

    /// <summary>Shows where it is.</summary>
    public static void ShowPlace(Terminal terminal, TransferResult transfer, string folder)
    {
        var pictures = transfer.Names.Count == 0 ? "" : Text($", with {transfer.Names.Count:N0} picture{(transfer.Names.Count == 1 ? "" : "s")} beside it");
        terminal.Line($"Written to {Path.Combine(folder, SelectionWriter.FileName)}{pictures}.");
    }

    /// <summary>The same for programs.</summary>
    public static object Of(CandidateSelection selection, TransferResult transfer, string folder) => new
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
        selection.Look,
        Pictures = transfer.Names.Count,
        PictureFailures = transfer.Failures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new { File = f.Key, Failure = f.Value }),
        Out = folder,
    };

    static void ShowLook(Terminal terminal, LookReport? look)
    {
        if (look is not null)
        {
            terminal.Line(Text($"Looked at {look.Pictures:N0} pictures of {look.Sequences:N0} sequences: of {look.OtherFrames:N0} another frame was taken than by the boxes alone, {look.NearDuplicates:N0} were left out as near-duplicates, {look.Failures.Count:N0} pictures could not be read."));
        }
    }

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
                ["limit", "#is", "#came to", "gave way", "#costs mean score"],
                selection.Limits.Select(l => (IReadOnlyList<string>)
                [
                    l.Limit == Limit.Spacing ? "least minutes between picks of a location" : $"most picks of one {l.Limit.ToString().ToLowerInvariant()}",
                    Text($"{l.Asked:N0}"), Reached(l), l.GaveWay ? Text($"yes, for {l.PicksOver:N0} picks") : "no", Cost(selection, $"limit {l.Limit.ToString().ToLowerInvariant()}"),
                ]));
        }
        if (selection.Prices.Count > 0)
        {
            terminal.Line(Text($"Mean score {selection.MeanScore:F3}; without any quota or limit it would be {selection.MeanScore + selection.Prices[0].MeanScore:F3}."));
        }
    }

    /// <summary>Where no two picks share a location there is no time between them.</summary>
    static string Reached(LimitReport limit) =>
        limit is { Limit: Limit.Spacing, Reached: 0, GaveWay: false } ? "" : Text($"{limit.Reached:N0}");

    static string Cost(CandidateSelection selection, string of) =>
        selection.Prices.FirstOrDefault(p => p.Of == of) is { } price ? Text($"{price.MeanScore:F4}") : "";

    /// <summary>Says beside the answer which pictures are missing.</summary>
    public static void NoteFailures(Terminal terminal, TransferResult transfer) =>
        Note(terminal, transfer.Failures, Text($"{transfer.Failures.Count:N0} of {transfer.Failures.Count + transfer.Names.Count:N0} pictures could not be had:"));

    /// <summary>Says beside the answer which pictures could not be looked at.</summary>
    public static void NoteUnseen(Terminal terminal, LookReport? look)
    {
        if (look is not null)
        {
            Note(terminal, look.Failures, Text($"{look.Failures.Count:N0} of {look.Pictures:N0} pictures could not be looked at:"));
        }
    }

    static void Note(Terminal terminal, IReadOnlyDictionary<string, string> failures, string title)
    {
        if (failures.Count == 0)
        {
            return;
        }
        terminal.Note(title);
        foreach (var (file, why) in failures.OrderBy(f => f.Key, StringComparer.Ordinal).Take(FailuresShown))
        {
            terminal.Note($"  {file}: {why}");
        }
        if (failures.Count > FailuresShown)
        {
            terminal.Note($"  and others; {SelectionWriter.FileName} has the failure of each.");
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
