using System.CommandLine;
using System.Globalization;
using HeroImages.Images.Fetching;
using HeroImages.Scoring.Shards;

namespace HeroImages.Cli;

/// <summary>The options that have a part's pictures brought from a server before it is scored.</summary>
sealed class ShardPictureArguments
{
    readonly Option<string?> _baseUrl = new("--base-url") { Description = "Fetch the part's pictures from below this URL first, into the run's folder; they are removed when the part is done.", HelpName = "URL" };
    readonly Option<double?> _rate = new("--rate") { Description = "Most requests per second to the server (no limit).", HelpName = "N" };
    readonly Option<bool> _keep = new("--keep-pictures") { Description = "Leave fetched pictures in the run's folder." };

    public ShardPictureArguments(Command command)
    {
        command.Options.Add(_baseUrl);
        command.Options.Add(_rate);
        command.Options.Add(_keep);
    }

    /// <summary>Whether pictures are fetched.</summary>
    public bool AreFetched(ParseResult parsed) => parsed.GetValue(_baseUrl) is not null;

    /// <summary>Fetches them, and says how many cannot be had.</summary>
    public void Fetch(ParseResult parsed, Terminal terminal, ShardPictures pictures, CancellationToken cancel)
    {
        var options = new FetchOptions { BaseUrl = parsed.GetValue(_baseUrl), Rate = parsed.GetValue(_rate) };
        var report = terminal.Work(progress => pictures.FetchAsync(options, progress, cancel).GetAwaiter().GetResult());
        if (report.Failed > 0)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{report.Failed:N0} of {report.Files:N0} pictures cannot be fetched, such as {report.Failures[0].File}: {report.Failures[0].Reason}"));
        }
    }

    /// <summary>Removes what was fetched, unless it is to stay.</summary>
    public void CleanUp(ParseResult parsed, ShardPictures pictures)
    {
        if (AreFetched(parsed) && !parsed.GetValue(_keep))
        {
            pictures.Remove();
        }
    }
}
