using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Labelme;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero labelme export</c>: writes pictures for Labelme.</summary>
static class LabelmeExportCommand
{
    const int FailuresShown = 5;

    public static Command Create()
    {
        var command = new Command("export", "Write a Labelme file for each picture, with a flag for each value; what people put into earlier ones stays.");
        var source = new PictureArguments(command, "Export pictures with people or vehicles, or marked not public, as well.");
        var folder = new Option<string>("--out", "-o") { Description = "Folder to write into; made if it is not there.", HelpName = "DIR", Required = true };
        var transfer = new TransferArguments(command);
        var beside = new Option<bool>("--beside") { Description = "Write each file beside its picture, in the folder of the raw pictures; only the lists go to --out." };
        var ratings = new Option<string[]>("--ratings") { Description = "A journal, or the folder of one, whose ratings are ticked; without it nothing is. May be given several times.", HelpName = "JOURNAL" };
        var by = new Option<string>("--by") { Description = "Whose ratings are ticked, where the journals have several raters'.", HelpName = "RATER" };
        foreach (Option option in new Option[] { folder, beside, ratings, by })
        {
            command.Options.Add(option);
        }
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var book = parsed.GetValue(ratings) is { Length: > 0 } journals ? RatingBook.Read(journals) : null;
            var rater = RaterOf(book, parsed.GetValue(by));
            var (pictures, collection) = source.ReadBoth(parsed, terminal, cancel);
            var options = new LabelmeExportOptions
            {
                Transfer = transfer.Of(parsed),
                Beside = parsed.GetValue(beside),
                Detections = collection?.Detections,
                Sequences = collection?.Sequences,
                Ratings = book,
                Rater = rater,
                IncludePeople = source.IncludesPeople(parsed),
            };
            var report = terminal.Work(progress => LabelmeExport.Write(pictures, parsed.GetRequiredValue(folder), options, progress, cancel));
            json.Answer(parsed, terminal, report, (_, _) => Show(terminal, report, options));
            return ErrorRateArgument.ExitCodeFor(report.Failures.Count, report.Pictures, allowed);
        }, stopped: "stopped; the files written so far are whole. The same command goes on.");
    }

    static RaterId? RaterOf(RatingBook? book, string? name)
    {
        if (name is null || book is null)
        {
            return name is null ? null : throw new InputException("--by", null, "no --ratings were given", "the journal with that rater's ratings", "Name it: --ratings JOURNAL.");
        }
        var titles = RaterId.Titles(book.Raters);
        var place = titles.ToList().IndexOf(name);
        return place >= 0 ? book.Raters[place] : throw new InputException("--by", null, $"\"{name}\"", $"one of {string.Join(", ", titles)}");
    }

    static void Show(Terminal terminal, LabelmeExportReport report, LabelmeExportOptions options)
    {
        terminal.Table([$"Labelme files in {report.Folder}", "#number"],
        [
            ["pictures asked for", Format.Count(report.Pictures)],
            ["files", Format.Count(report.Files)],
            ["of these there before, their content kept", Format.Count(report.Merged)],
            ["of these with ticks not yet imported", Format.Count(report.Pending)],
            ["boxes", Format.Count(report.Boxes)],
            ["left out for privacy", Format.Count(report.Private)],
            ["failed", Format.Count(report.Failures.Count)],
        ]);
        var lists = $"--flags {Path.Combine(report.Folder, LabelmeExport.FlagsFile)} --labels {Path.Combine(report.Folder, LabelmeExport.LabelsFile)}";
        terminal.Line($"Rate with: labelme {(options.Beside ? "PICTURES" : report.Folder)} {lists} --nodata --autosave");
        if (report.Private > 0)
        {
            terminal.Note("Pictures that show people or vehicles or are marked not public are left out; --include-people exports them.");
        }
        LabelmeText.NoteFailures(terminal, report.Failures, FailuresShown);
    }
}
