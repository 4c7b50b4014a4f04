using System.CommandLine;
using System.Text;
using HeroImages.Files;
using HeroImages.Notebooks.Running;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero notebook run</c>: runs notebooks without an editor.</summary>
static class NotebookRunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Run notebooks from top to bottom, each in a kernel of its own and in its own folder, and write them with their outputs. The first cell that fails ends the run of its notebook.");
        var paths = new NotebookPathsArgument(command);
        var run = new NotebookRunArguments(command);
        var junit = new Option<string?>("--junit") { Description = "Also write the results as JUnit XML to this file: a suite for each notebook, a case for each code cell.", HelpName = "FILE" };
        command.Options.Add(junit);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (options, report) = (run.Options(parsed), parsed.GetValue(junit));
            var notebooks = paths.Of(parsed);
            var runs = terminal.Work(progress => NotebookRunner.RunAsync(notebooks, options, progress, cancel).GetAwaiter().GetResult());
            if (report is not null)
            {
                OutputFolder.Guard(report, () => File.WriteAllText(report, JUnitReport.Of(runs), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
            }
            json.Answer(parsed, terminal, runs.Select(NotebookRunRow.Of).ToList(), (_, _) => NotebookRunText.Show(terminal, runs));
            return runs.All(r => r.Succeeded) ? ExitCode.Done : ExitCode.Failed;
        }, stopped: "stopped; what was run is in the notebooks that were written. The same command starts again.");
    }
}
