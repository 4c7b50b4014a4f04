using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli;

/// <summary>The options that say how batches are attended to.</summary>
sealed class BatchArguments
{
    readonly Option<double> _poll = new("--poll")
    {
        Description = "Seconds between the first looks at a job; later ones grow to five minutes.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => new BatchRunOptions().Poll.TotalSeconds,
    };

    readonly Option<int?> _partSize = new("--part-size") { Description = $"Most pictures of one job ({new BatchLimits().MostRequests}); what is sent again goes in parts half as large as before.", HelpName = "N" };

    public BatchArguments(Command command)
    {
        command.Options.Add(_poll);
        command.Options.Add(_partSize);
    }

    /// <summary>Most pictures of a job; null where it was not said.</summary>
    public int? PartSize(ParseResult parsed) => Checked.AtLeastOne(_partSize.Name, parsed.GetValue(_partSize));

    /// <summary>How large jobs may become.</summary>
    public BatchLimits Limits(ParseResult parsed) => PartSize(parsed) is { } most ? new() { MostRequests = most } : new();

    /// <summary>How batches are attended to.</summary>
    public BatchRunOptions Options(ParseResult parsed, Terminal terminal, ModelCatalog catalog) => new() { Catalog = catalog, Poll = Poll(parsed), Note = terminal.Note };

    TimeSpan Poll(ParseResult parsed) => parsed.GetValue(_poll) is > 0 and <= 3_600 and var seconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new InputException(_poll.Name, null, parsed.GetValue(_poll).ToString(CultureInfo.InvariantCulture), "seconds above 0, up to 3600");
}
