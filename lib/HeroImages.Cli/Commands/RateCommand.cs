using System.CommandLine;
using HeroImages.Labeling;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero rate</c>: has pictures rated from 0 to 10.</summary>
static class RateCommand
{
    public static Command Create()
    {
        var command = new Command("rate", "Have pictures rated from 0 to 10 by a model or by the built-in technical rater. The same command goes on where it stopped.");
        var kind = new Option<RaterKind>("--rater") { Description = "Who rates: technical needs nothing; ollama and openai are servers of your own.", DefaultValueFactory = _ => RaterKind.Technical };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        var also = new Option<string[]>("--also") { Description = "A journal, or the folder of one, whose ratings are used rather than paid for again. May be given several times.", HelpName = "JOURNAL" };
        foreach (Option option in new Option[] { kind, yes, also })
        {
            command.Options.Add(option);
        }
        var rater = new RaterArguments(command);
        var source = new PictureArguments(command);
        var folder = new JournalArgument(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var pictures = source.Read(parsed, terminal, cancel);
            var earlier = new RatingIndex((parsed.GetValue(also) ?? []).SelectMany(JournalReader.Read));
            using var journal = RatingJournal.Open(folder.Of(parsed, source.ProjectOf(parsed)));
            using var http = RaterHttp.Create();
            var plan = new RaterFactory(parsed, rater, terminal, http).Create(parsed.GetValue(kind), pictures, journal.Earlier, cancel);
            if (!Confirmation.Of(plan.Estimate, terminal, parsed.GetValue(yes)))
            {
                return ExitCode.Done;
            }
            if (plan.IsHosted)
            {
                source.NotePrivacy(parsed, terminal, pictures);
            }
            var run = new RatingRun(plan.Rater, journal, TimeProvider.System) { Also = earlier };
            var report = terminal.Work(progress => run.RateAsync(pictures, plan.Options(source.IncludesPeople(parsed)), progress, cancel).GetAwaiter().GetResult());
            json.Answer(parsed, terminal, report, (_, _) => RatingReportText.Show(terminal, report, journal.Path));
            return RatingReportText.Exit(terminal, report, allowed);
        }, stopped: "stopped; what was rated is in the journal. The same command goes on.");
    }
}
