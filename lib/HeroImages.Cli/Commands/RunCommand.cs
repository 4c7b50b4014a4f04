using System.CommandLine;
using System.Globalization;
using HeroImages.Labeling;
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
        var from = Steps("--from", "Do this step and all after it again.");
        var only = Steps("--only", "Do this step alone.");
        var kind = new Option<RaterKind>("--rater") { Description = "Who rates the candidates; gemini costs money, and what it costs is said before.", DefaultValueFactory = _ => RaterKind.Technical };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        foreach (Option option in new Option[] { count, heroes, force, from, only, kind, yes })
        {
            command.Options.Add(option);
        }
        var rater = new RaterArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var project = Project.Open(Directory.GetCurrentDirectory());
            using var http = RaterHttp.Create();
            var step = new RatingStep(terminal, parsed.GetValue(kind), new(parsed, rater, terminal, http), parsed.GetValue(yes) || rater.IsOnThisMachine(parsed));
            var way = new WholeWay(project, new()
            {
                Count = Checked.AtLeastOne(count.Name, parsed.GetValue(count)),
                Heroes = Checked.AtLeastOne(heroes.Name, parsed.GetValue(heroes)),
                Force = parsed.GetValue(force),
                From = parsed.GetValue(from),
                Only = parsed.GetValue(only),
                Rater = step.Kind == RaterKind.Technical ? null : new(rater.Described(parsed, step.Kind), step.Kind.ToString(), (pictures, folder, _, stop) => step.Rate(pictures, folder, stop)),
            });
            Go(way, terminal, asks: step.Kind != RaterKind.Technical, cancel);
            json.Answer(parsed, terminal, way.Report, Show);
            return ExitCode.Done;
        }, stopped: "stopped; what was done is kept. The same command goes on.");
    }

    /// <summary>Each step shows its progress; one that may ask about money shows it itself, since nothing can be asked below a moving bar.</summary>
    static void Go(WholeWay way, Terminal terminal, bool asks, CancellationToken cancel)
    {
        foreach (var name in way.StepsToDo)
        {
            var report = name == "rate" && asks ? way.Do(name, null, cancel) : terminal.Work(progress => way.Do(name, progress, cancel));
            terminal.Note($"{name}: {Named(report.State)}: {report.Said}");
        }
    }

    static Option<string?> Steps(string name, string description)
    {
        var option = new Option<string?>(name) { Description = $"{description} The steps are {string.Join(", ", WholeWay.Steps)}.", HelpName = "STEP" };
        option.AcceptOnlyFromAmong([.. WholeWay.Steps]);
        return option;
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
