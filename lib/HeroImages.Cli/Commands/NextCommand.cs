using System.CommandLine;
using HeroImages.Agreement.Rounds;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Scoring;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero next</c>: chooses the pictures that are best rated next.</summary>
static class NextCommand
{
    const int Shown = 10;

    public static Command Create()
    {
        var command = new Command("next", "Choose which pictures to rate next: the best by prediction, contradictions, the unlike, and a random audit.");
        var source = new Argument<string>("source") { Description = "candidates.json, a folder of pictures, or a list of paths (text, or a JSON list)." };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Take the folders in a folder as well." };
        var journals = new Option<string[]>("--journal", "-j") { Description = "A journal, or the folder of one, with what was rated and predicted (the project's out/ratings, if it is there). May be given several times.", HelpName = "JOURNAL" };
        var scores = new Option<string[]>("--scores") { Description = "Scores of pictures: what hero merge writes, or a CSV with the columns file and score, and spread where a model says how unsure it is. May be given several times.", HelpName = "FILE" };
        var rater = new Option<string?>("--for") { Description = "Who is to rate: only what this one has rated is out, what other people say is a prediction.", HelpName = "NAME" };
        var folder = new Option<string>("--out", "-o") { Description = "Folder for next.json and next.csv; made if it is not there (the project's out/next).", HelpName = "DIR" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier round in the folder." };
        command.Arguments.Add(source);
        foreach (Option option in new Option[] { recursive, journals, scores, rater, folder, overwrite })
        {
            command.Options.Add(option);
        }
        var round = new RoundArguments(command);
        var collection = new CollectionArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (options, project, list) = (round.Of(parsed), collection.ProjectOf(parsed), parsed.GetRequiredValue(source));
            var target = parsed.GetValue(folder) ?? (project is null ? null : Path.Combine(project.Out, "next")) ?? throw new InputException("--out", null, "it was not given", "a folder to write into", "Name one: --out DIR.");
            OutputFolder.Open(target, RoundWriter.FileName, parsed.GetValue(overwrite)).Dispose();
            var sources = new RoundSources
            {
                Pictures = PictureList.Read(list, collection.ImagesOf(parsed, givenOnly: PictureList.IsSelection(list)), parsed.GetValue(recursive)),
                Book = RatingBook.Read(Journals(parsed.GetValue(journals), project)),
                Scores = [.. (parsed.GetValue(scores) ?? []).Select(ScoreFile.Read), .. Selected(list)],
                Facts = FactsOf(collection, parsed, terminal, cancel),
                For = parsed.GetValue(rater),
            };
            var chosen = RoundChooser.Choose(sources.Candidates(), options);
            RoundWriter.Write(chosen, target, parsed.GetValue(overwrite));
            json.Answer(parsed, terminal, chosen, (_, _) => Show(terminal, chosen, target));
            return ExitCode.Done;
        });
    }

    static string[] Journals(string[]? given, Project? project) => given is { Length: > 0 } ? given
        : project is not null && File.Exists(Path.Combine(project.Out, "ratings", JournalReader.FileName)) ? [Path.Combine(project.Out, "ratings")]
        : [];

    /// <summary>A selection says itself how good its candidates are.</summary>
    static IEnumerable<ScoreFile> Selected(string source) =>
        !PictureList.IsSelection(source) ? [] : ScoreFile.ReadSelection(Directory.Exists(source) ? Path.Combine(source, PictureList.SelectionFile) : source) is { Scores.Count: > 0 } scores ? [scores] : [];

    static Func<string, PictureFacts?> FactsOf(CollectionArguments collection, ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (!collection.IsKnown(parsed))
        {
            return _ => null;
        }
        var images = collection.Open(parsed, terminal, cancel);
        return file => PictureFacts.Of(file, images.Detections, images.Sequences);
    }

    static void Show(Terminal terminal, Round round, string folder)
    {
        terminal.Line($"{Format.Count(round.Picks.Count)} pictures to rate next, of {Format.Count(round.Unrated)} that are not rated{(round.ShortFall > 0 ? $"; {Format.Count(round.ShortFall)} fewer than asked for" : "")}.");
        terminal.Table(["queue", "#share", "#asked", "#found", "remark"], round.Queues.Select(q => (IReadOnlyList<string>)
            [q.Queue.ToString().ToLowerInvariant(), Format.Share(q.Share), Format.Count(q.Asked), Format.Count(q.Found), q.Said ?? ""]));
        terminal.Table(["picture", "queue", "reason"], round.Picks.Take(Shown).Select(p => (IReadOnlyList<string>)[p.Candidate.File, p.Queue.ToString().ToLowerInvariant(), p.Reason]));
        if (round.Picks.Count > Shown)
        {
            terminal.Line($"and {Format.Count(round.Picks.Count - Shown)} more.");
        }
        terminal.Line($"Written to {Path.Combine(folder, RoundWriter.FileName)}; hero review and hero rate take that file.");
    }
}
