using System.CommandLine;
using HeroImages.Labeling.Rubrics;
using HeroImages.Web;
using HeroImages.Web.Planning;

namespace HeroImages.Cli;

/// <summary>The options of a review by people.</summary>
sealed class ReviewArguments
{
    readonly Option<string> _mode = new("--mode") { Description = "What is asked: rate (0 to 10), pairs (which of two is better), bursts (which frame is best).", DefaultValueFactory = _ => "rate" };
    readonly Option<string> _rater = new("--rater") { Description = "The name of the person; the page asks for it if it is not given.", HelpName = "NAME" };
    readonly Option<string[]> _raters = new("--raters") { Description = "Everybody who takes part, to split the pictures by name beforehand; without it, whoever is first gets a picture.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
    readonly Option<string> _rubric = new("--rubric") { Description = "The scale: one of ours or a file.", HelpName = "NAME|FILE", DefaultValueFactory = _ => RubricFiles.Default, CompletionSources = { RubricFiles.Names.ToArray() } };
    readonly Option<int> _seed = new("--seed") { Description = "Seed of the order and the shares.", HelpName = "N", DefaultValueFactory = _ => 1 };
    readonly Option<double> _overlap = new("--overlap") { Description = "Share of the pictures that everybody rates.", HelpName = "SHARE", DefaultValueFactory = _ => 0.15 };
    readonly Option<double> _repeats = new("--repeats") { Description = "Share of the pictures that come again without saying so.", HelpName = "SHARE", DefaultValueFactory = _ => 0.05 };
    readonly Option<string> _calibration = new("--calibration") { Description = "Pictures with agreed values that everybody rates first: a CSV with file, value and, if you like, why.", HelpName = "CSV" };
    readonly Option<int> _port = new("--port") { Description = "Port to listen on; any free one if it is not given.", HelpName = "P" };
    readonly Option<bool> _lan = new("--lan") { Description = "Let other devices of the network in as well, such as a phone; each needs a link." };

    public ReviewArguments(Command command)
    {
        _mode.AcceptOnlyFromAmong("rate", "pairs", "bursts");
        foreach (Option option in new Option[] { _mode, _rater, _raters, _rubric, _seed, _overlap, _repeats, _calibration, _port, _lan })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is reviewed, and how.</summary>
    public ReviewOptions Of(ParseResult parsed, PictureArguments source, string folder, Terminal terminal, CancellationToken cancel)
    {
        var (pictures, collection) = source.ReadBoth(parsed, terminal, cancel);
        var agreed = parsed.GetValue(_calibration) is { } list ? AgreedList.Read(list, source.ImagesOf(parsed)) : null;
        return new()
        {
            Pictures = ReviewPictures.Of(pictures, source.SourceOf(parsed), collection, agreed),
            Folder = folder,
            Mode = Enum.Parse<ReviewMode>(parsed.GetRequiredValue(_mode), ignoreCase: true),
            Rubric = parsed.GetRequiredValue(_rubric),
            Rater = parsed.GetValue(_rater),
            Raters = parsed.GetValue(_raters) ?? [],
            Seed = parsed.GetValue(_seed),
            Overlap = parsed.GetValue(_overlap),
            Repeats = parsed.GetValue(_repeats),
            Port = parsed.GetValue(_port),
            Lan = parsed.GetValue(_lan),
        };
    }
}
