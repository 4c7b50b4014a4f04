using System.CommandLine;
using System.Globalization;
using HeroImages.Training.Workflow;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero run</c>: the whole way of the project in or above the working folder.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Go the whole way of your project (hero.json): select, rate, train, score, gallery, album. What is up to date is skipped; a run that was stopped goes on.");
        var usual = new WorkOptions();
        var count = new Option<int>("--count", "-n") { Description = "How many candidates.", HelpName = "N", DefaultValueFactory = _ => usual.Count };
        var heroes = new Option<int>("--heroes") { Description = "How many pictures the album has at most.", HelpName = "N", DefaultValueFactory = _ => usual.Heroes };
        var force = new Option<bool>("--force") { Description = "Do every step again." };
        foreach (Option option in new Option[] { count, heroes, force })
        {
            command.Options.Add(option);
        }
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var project = Project.Open(Directory.GetCurrentDirectory());
            var options = new WorkOptions
            {
                Count = Checked.AtLeastOne(count.Name, parsed.GetValue(count)),
                Heroes = Checked.AtLeastOne(heroes.Name, parsed.GetValue(heroes)),
                Force = parsed.GetValue(force),
            };
            var report = terminal.Work(progress => new WholeWay(project, options).Run(progress, cancel));
            json.Answer(parsed, terminal, report, Show);
            return ExitCode.Done;
        }, stopped: "stopped; what was done is kept. The same command goes on.");
    }

    /// <summary>A line a step, and what to open.</summary>
    public static void Show(Terminal terminal, WorkReport report)
    {
        terminal.Table(["step", "", "what", "#seconds"], report.Steps.Select(step => (IReadOnlyList<string>)
        [
            step.Step, Named(step.State), step.Said, step.Seconds.ToString("F1", CultureInfo.InvariantCulture),
        ]));
        foreach (var step in report.Steps.Where(step => step.Path is not null))
        {
            terminal.Line($"{step.Step}: {step.Path}");
        }
    }

    static string Named(StepState state) => state switch
    {
        StepState.Done => "done",
        StepState.UpToDate => "up to date",
        _ => "left out",
    };
}
