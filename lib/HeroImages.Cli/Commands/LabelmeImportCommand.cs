using System.CommandLine;
using HeroImages.Labeling;
using HeroImages.Labeling.Labelme;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero labelme import</c>: brings what was ticked in Labelme into a journal.</summary>
static class LabelmeImportCommand
{
    const int FailuresShown = 10;

    public static Command Create()
    {
        var command = new Command("import", "Bring what a person ticked in Labelme into a journal; importing twice adds nothing.");
        var sources = new Argument<string[]>("sources") { Description = "Folders of Labelme files, searched with all below them, or single files.", Arity = ArgumentArity.OneOrMore };
        var rater = new Option<string>("--rater") { Description = "Name of the person who ticked.", HelpName = "NAME", Required = true };
        var rubric = new Option<string>("--rubric") { Description = "The rubric that was rated by: a name, or the path of a file.", HelpName = "RUBRIC", DefaultValueFactory = _ => RubricFiles.Default, CompletionSources = { RubricFiles.Names.ToArray() } };
        var images = new Option<string>("--images", "-i") { Description = "Folder of the pictures, for Labelme files that hero did not write.", HelpName = "DIR" };
        command.Arguments.Add(sources);
        foreach (Option option in new Option[] { rater, rubric, images })
        {
            command.Options.Add(option);
        }
        var folder = new JournalArgument(command);
        var errorRate = new ErrorRateArgument(command, "files that cannot be used");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var person = new RaterId(parsed.GetRequiredValue(rater), null, RubricFiles.Get(parsed.GetValue(rubric)!).Id);
            var target = folder.Of(parsed);
            var import = terminal.Work(progress => LabelmeImport.Read(parsed.GetRequiredValue(sources), person, parsed.GetValue(images), progress, cancel));
            using var journal = RatingJournal.Open(target);
            var added = import.NewRatings(journal.Earlier);
            foreach (var rating in added)
            {
                cancel.ThrowIfCancellationRequested();
                journal.Append(rating);
            }
            json.Answer(parsed, terminal, Answer(import, added, journal.Path), (_, _) => Show(terminal, import, added, journal.Path));
            return ErrorRateArgument.ExitCodeFor(import.Failures.Count, import.Labels.Count + import.Failures.Count, allowed);
        }, stopped: "stopped; what is in the journal stays. The same command brings the rest.");
    }

    static object Answer(LabelmeImport import, IReadOnlyList<Rating> added, string journal) => new
    {
        Files = import.Labels.Count + import.Failures.Count,
        Rated = import.Count(LabelmeVerdict.Rated),
        Unrated = import.Count(LabelmeVerdict.Unrated),
        Unchanged = import.Count(LabelmeVerdict.Unchanged),
        Skipped = import.Count(LabelmeVerdict.Skipped),
        Added = added.Count(rating => rating.Withdraws is null),
        Withdrawn = added.Count(rating => rating.Withdraws is not null),
        import.Failures,
        Journal = journal,
    };

    static void Show(Terminal terminal, LabelmeImport import, IReadOnlyList<Rating> added, string journal)
    {
        var withdrawn = added.Count(rating => rating.Withdraws is not null);
        terminal.Table([$"Labelme files of {import.Rater.Title}", "#number"],
        [
            ["rated", Format.Count(import.Count(LabelmeVerdict.Rated))],
            ["as they were written", Format.Count(import.Count(LabelmeVerdict.Unchanged))],
            ["not rated", Format.Count(import.Count(LabelmeVerdict.Unrated))],
            ["skipped", Format.Count(import.Count(LabelmeVerdict.Skipped))],
            ["failed", Format.Count(import.Failures.Count)],
            ["ratings new in the journal", Format.Count(added.Count - withdrawn)],
            ["ratings taken back", Format.Count(withdrawn)],
        ]);
        terminal.Line($"Written to {journal}.");
        LabelmeText.NoteFailures(terminal, import.Failures, FailuresShown);
    }
}
