using System.CommandLine;
using HeroImages.Scoring.Merging;
using HeroImages.Scoring.Shards;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero merge</c>: puts the parts of a run together.</summary>
static class MergeCommand
{
    public static Command Create()
    {
        var command = new Command("merge", "Put the parts that hero score wrote into one table with ranks and percentiles, after checking that all are there and belong together.");
        var folder = new Argument<string?>("folder") { Description = "Folder of the parts (the project's out/scores).", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out", "-o") { Description = "The Parquet file to write (the project's out/scores.parquet).", HelpName = "FILE" };
        var csv = new Option<bool>("--csv") { Description = "Write the same beside it as CSV." };
        var missing = new Option<bool>("--missing") { Description = "Only list the parts that are not done, as --array takes them; nothing when all are." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files of that name." };
        command.Arguments.Add(folder);
        var places = new ScoringArguments(command);
        foreach (Option option in new Option[] { output, csv, missing, overwrite })
        {
            command.Options.Add(option);
        }
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var parts = parsed.GetValue(folder) ?? places.InOut("scores", "folder");
            var manifest = places.Manifest(parsed);
            if (parsed.GetValue(missing))
            {
                terminal.Line(IndexList.Of(RunParts.Find(parts, manifest).Missing));
                return ExitCode.Done;
            }
            var path = parsed.GetValue(output) ?? places.InOut("scores.parquet", output.Name);
            var report = terminal.Work(progress => ScoreMerge.Merge(
                parts, manifest, path, parsed.GetValue(csv) ? Path.ChangeExtension(path, ".csv") : null, parsed.GetValue(overwrite), progress, cancel));
            json.Answer(parsed, terminal, report, Show);
            return ExitCode.Done;
        });
    }

    static void Show(Terminal terminal, MergeReport report)
    {
        terminal.Line($"{report.Path}: {Format.Count(report.Rows)} pictures from {Format.Count(report.Parts)} parts, scored by {report.Model}; {Format.Count(report.Errors)} failed.");
        if (report.Csv is not null)
        {
            terminal.Line($"{report.Csv}: the same as CSV.");
        }
    }
}
