using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero ratings</c>: joins journals, and brings ratings in from and out to the predecessor's files.</summary>
static class RatingsCommand
{
    const int UnmatchedShown = 5;

    public static Command Create() => new("ratings", "Join journals of ratings; read and write the Python predecessor's label files.") { Merge(), Import(), Export() };

    static Command Merge()
    {
        var command = new Command("merge", "Join journals into a new one: every rating once, by its id, in the order in which they were given.");
        var journals = new Argument<string[]>("journals") { Description = "Journals, or folders that hold a ratings.jsonl.", Arity = ArgumentArity.OneOrMore };
        var folder = Out(command);
        command.Arguments.Add(journals);
        return command.Does((parsed, terminal, _) =>
        {
            var merged = JournalMerge.Merge(parsed.GetRequiredValue(journals));
            var (journal, added) = Append(parsed.GetRequiredValue(folder), merged);
            terminal.Line($"{Format.Count(merged.Count)} ratings, {Format.Count(added)} of them new in {journal}");
            return ExitCode.Done;
        });
    }

    static Command Import()
    {
        var command = new Command("import", "Bring the predecessor's labels into a journal; pictures are found by path, never by guessing.");
        var files = new Argument<string[]>("files") { Description = "Label files or checkpoints of the predecessor.", Arity = ArgumentArity.OneOrMore };
        var images = new Option<string>("--images", "-i") { Description = "Folder of the pictures.", HelpName = "DIR", Required = true };
        var folder = Out(command);
        var errorRate = new ErrorRateArgument(command, "labels whose picture is not found");
        command.Arguments.Add(files);
        command.Options.Add(images);
        return command.Does((parsed, terminal, cancel) =>
        {
            var labels = parsed.GetRequiredValue(files).SelectMany(file => PredecessorLabels.Read(file, cancel: cancel).ToLabels()).ToList();
            var import = terminal.Work(progress => LabelImport.Match(labels, parsed.GetRequiredValue(images), progress, cancel));
            var (journal, added) = Append(parsed.GetRequiredValue(folder), import.ToRatings(TimeProvider.System.GetUtcNow()));
            terminal.Line($"{Format.Count(import.Matched.Count)} of {Format.Count(labels.Count)} labels have their picture; {Format.Count(added)} ratings are new in {journal}");
            foreach (var unmatched in import.Unmatched.Take(UnmatchedShown))
            {
                terminal.Note($"left out: {unmatched.Label.ImagePath}: {unmatched.Detail}");
            }
            return ErrorRateArgument.ExitCodeFor(import.Unmatched.Count, labels.Count, errorRate.Of(parsed));
        });
    }

    static Command Export()
    {
        var command = new Command("export", "Write a journal's ratings as the predecessor's label file.");
        var journal = new Argument<string>("journal") { Description = "A journal, or the folder of one." };
        var target = new Option<string>("--out", "-o") { Description = "File to write.", HelpName = "FILE", Required = true };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if it is there." };
        var method = new Option<string>("--method") { Description = "The way of labeling that the file is to name.", DefaultValueFactory = _ => LabelMethods.Synchronous };
        method.AcceptOnlyFromAmong(LabelMethods.Synchronous, LabelMethods.Batch, LabelMethods.Vllm, LabelMethods.Ollama);
        command.Arguments.Add(journal);
        foreach (Option option in new Option[] { target, overwrite, method })
        {
            command.Options.Add(option);
        }
        return command.Does((parsed, terminal, _) =>
        {
            var ratings = Latest(JournalReader.Read(parsed.GetRequiredValue(journal)));
            var info = new LabelInfo { Method = parsed.GetValue(method), Model = OnlyModel(ratings), Timestamp = ratings.Count > 0 ? ratings.Max(r => r.At).UtcDateTime : null };
            var left = LabelExport.Write(parsed.GetRequiredValue(target), info, ratings.Select(r => (r.File, r.Answer, r.Seconds)), parsed.GetValue(overwrite));
            terminal.Line($"{Format.Count(ratings.Count - left)} ratings written to {parsed.GetRequiredValue(target)}{(left > 0 ? $"; {Format.Count(left)} failures have no form in such a file" : "")}");
            return ExitCode.Done;
        });
    }

    static Option<string> Out(Command command)
    {
        var folder = new Option<string>("--out", "-o") { Description = "Folder of the journal to add to; made if it is not there.", HelpName = "DIR", Required = true };
        command.Options.Add(folder);
        return folder;
    }

    static (string Journal, int Added) Append(string folder, IEnumerable<Rating> ratings)
    {
        using var journal = RatingJournal.Open(folder);
        var known = journal.Earlier.Select(r => r.RatingId).ToHashSet(StringComparer.Ordinal);
        var added = ratings.Where(r => known.Add(r.RatingId)).ToList();
        added.ForEach(journal.Append);
        return (journal.Path, added.Count);
    }

    /// <summary>The last word of one rater on each picture; a file holds one rater's.</summary>
    static List<Rating> Latest(IReadOnlyList<Rating> ratings)
    {
        var raters = ratings.Select(r => r.Rater).Distinct().ToList();
        return raters.Count <= 1
            ? [.. ratings.GroupBy(r => r.File, StringComparer.Ordinal).Select(g => g.Last())]
            : throw new InputException("journal", null, $"ratings of {raters.Count} raters", "those of one", "A label file holds one rater's; keep each rater in a journal of its own.");
    }

    static string? OnlyModel(IReadOnlyList<Rating> ratings) => ratings.Select(r => r.Rater.Model).Distinct().SingleOrDefault();
}
