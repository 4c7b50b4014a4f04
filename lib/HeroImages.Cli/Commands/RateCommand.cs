using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero rate</c>: has pictures rated from 0 to 10.</summary>
static class RateCommand
{
    public static Command Create()
    {
        var command = new Command("rate", "Have pictures rated from 0 to 10 by a model or by the built-in technical rater. The same command goes on where it stopped.");
        var source = new Argument<string>("source") { Description = "candidates.json, a folder of pictures, or a list of paths (text, or a JSON list)." };
        var kind = new Option<RaterKind>("--rater") { Description = "Who rates: technical needs nothing; ollama and openai are servers of your own.", DefaultValueFactory = _ => RaterKind.Technical };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Take the folders in a folder as well." };
        var limit = new Option<int?>("--limit", "-n") { Description = "Take the first N pictures only.", HelpName = "N" };
        var people = new Option<bool>("--include-people") { Description = "Send pictures with people or vehicles, or marked not public, to a hosted rater as well." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        var also = new Option<string[]>("--also") { Description = "A journal, or the folder of one, whose ratings are used rather than paid for again. May be given several times.", HelpName = "JOURNAL" };
        var folder = new Option<string>("--out", "-o") { Description = "Folder of the journal ratings.jsonl; made if it is not there (the project's out/ratings).", HelpName = "DIR" };
        command.Arguments.Add(source);
        foreach (Option option in new Option[] { kind, recursive, limit, people, yes, also, folder })
        {
            command.Options.Add(option);
        }
        var rater = new RaterArguments(command);
        var collection = new CollectionArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var pictures = Pictures(parsed, parsed.GetRequiredValue(source), parsed.GetValue(recursive), Checked.AtLeastOne(limit.Name, parsed.GetValue(limit)), collection, terminal, cancel);
            var earlier = new RatingIndex((parsed.GetValue(also) ?? []).SelectMany(JournalReader.Read));
            var target = parsed.GetValue(folder) ?? Folder(collection.ProjectOf(parsed));
            using var journal = RatingJournal.Open(target);
            using var http = RaterHttp.Create();
            var plan = new RaterFactory(parsed, rater, terminal, http).Create(parsed.GetValue(kind), pictures, journal.Earlier, cancel);
            if (!plan.Confirmed(terminal, parsed.GetValue(yes)))
            {
                return ExitCode.Done;
            }
            NotePrivacy(terminal, plan, pictures, parsed.GetValue(people));
            var options = new RatingRunOptions { Concurrency = plan.Concurrency, IncludePrivate = !plan.IsHosted || parsed.GetValue(people) };
            var run = new RatingRun(plan.Rater, journal, TimeProvider.System) { Also = earlier };
            var report = terminal.Work(progress => run.RateAsync(pictures, options, progress, cancel).GetAwaiter().GetResult());
            json.Answer(parsed, terminal, report, (_, _) => RatingReportText.Show(terminal, report, journal.Path));
            return RatingReportText.Exit(terminal, report, allowed);
        }, stopped: "stopped; what was rated is in the journal. The same command goes on.");
    }

    static IReadOnlyList<RatingPicture> Pictures(
        ParseResult parsed, string source, bool recursive, int? limit, CollectionArguments collection, Terminal terminal, CancellationToken cancel)
    {
        // The copies beside a selection are what it was made for; --images leads to the originals.
        var found = PictureList.Read(source, collection.ImagesOf(parsed, givenOnly: PictureList.IsSelection(source)), recursive);
        var pictures = limit is { } most ? [.. found.Take(most)] : found;
        if (!collection.IsKnown(parsed))
        {
            return pictures;
        }
        var images = collection.Open(parsed, terminal, cancel);
        return PictureKnowledge.Add(pictures, images.Detections, images.Sequences);
    }

    static string Folder(Project? project) => project is not null ? Path.Combine(project.Out, "ratings")
        : throw new InputException("--out", null, "it was not given", "the folder of the journal", "Name one: --out DIR.");

    static void NotePrivacy(Terminal terminal, RaterPlan plan, IReadOnlyList<RatingPicture> pictures, bool includePeople)
    {
        if (!plan.IsHosted || includePeople)
        {
            return;
        }
        var held = pictures.Count(p => p.Private is not null);
        if (held > 0)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{held:N0} pictures are not sent, since they show people or vehicles or are marked not public; --include-people sends them."));
        }
        else if (pictures.All(p => p.Animals.Count == 0))
        {
            terminal.Note("Nothing is known of people in these pictures; with --detections FILE those that show some are held back.");
        }
    }
}
