using System.CommandLine;
using HeroImages.Agreement.Pages;
using HeroImages.Agreement.Reports;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero agreement</c>: compares raters with each other.</summary>
static class AgreementCommand
{
    const string PageName = "agreement.html";

    public static Command Create()
    {
        var command = new Command("agreement", "Compare raters: who orders pictures alike, who is milder, who drifts, with intervals by location.");
        var journals = new JournalsArgument(command);
        var against = new Option<string>("--against") { Description = "What raters are measured against: consensus (the mean of the others), people, or a rater's title.", HelpName = "RATER", DefaultValueFactory = _ => AgreementReference.Consensus };
        var overlap = new Option<int>("--min-overlap") { Description = "Do not compare two that share fewer pictures.", HelpName = "N", DefaultValueFactory = _ => new AgreementOptions().MinOverlap };
        var draws = new Option<int>("--draws") { Description = "Draws of the intervals; 0 leaves them out.", HelpName = "N", DefaultValueFactory = _ => new AgreementOptions().Draws };
        var seed = new Option<int>("--seed") { Description = "Seed of the draws.", HelpName = "N" };
        var page = new Option<string?>("--out", "-o") { Description = "Write a page as well: a file that ends in .html, or a folder for agreement.html.", HelpName = "PATH" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a page that is there." };
        foreach (Option option in new Option[] { against, overlap, draws, seed, page, overwrite })
        {
            command.Options.Add(option);
        }
        var collection = new CollectionArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var options = new AgreementOptions
            {
                Against = parsed.GetRequiredValue(against),
                MinOverlap = Math.Max(new AgreementOptions().MinOverlap, Checked.AtLeastOne(overlap.Name, parsed.GetValue(overlap))),
                Draws = parsed.GetValue(draws) is 0 ? 0 : Checked.AtLeastOne(draws.Name, parsed.GetValue(draws)),
                Seed = parsed.GetValue(seed),
            };
            var target = PagePath(parsed.GetValue(page), parsed.GetValue(overwrite));
            var sources = RatingSources.Read(journals.Of(parsed, collection.ProjectOf(parsed)), FactsOf(collection, parsed, terminal, cancel), cancel);
            if (sources.Table.Ratings == 0)
            {
                throw new InputException(string.Join(", ", journals.Of(parsed, collection.ProjectOf(parsed))), null, "there are no ratings with a value", "ratings of at least one rater", "Rate some pictures first: hero rate, or hero review.");
            }
            var report = terminal.Work(progress => AgreementStudy.Of(sources.Table, sources.Book, options, progress, cancel));
            if (target is not null)
            {
                AgreementPage.Write(report, target, parsed.GetValue(overwrite));
            }
            json.Answer(parsed, terminal, report, AgreementReportText.Show);
            if (target is not null)
            {
                terminal.Note($"Page: {Path.GetFullPath(target)}");
            }
            return ExitCode.Done;
        });
    }

    /// <summary>Refused before any work, not after it.</summary>
    static string? PagePath(string? given, bool overwrite)
    {
        var path = given is null || given.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? given : Path.Combine(given, PageName);
        return path is null || overwrite || !File.Exists(path) ? path
            : throw new InputException(path, null, "it is there already", "a new file", "Name another file, or replace it with --overwrite.");
    }

    static Func<string, PictureFacts?>? FactsOf(CollectionArguments collection, ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (!collection.IsKnown(parsed))
        {
            return null;
        }
        var images = collection.Open(parsed, terminal, cancel);
        return file => PictureFacts.Of(file, images.Detections, images.Sequences);
    }
}
