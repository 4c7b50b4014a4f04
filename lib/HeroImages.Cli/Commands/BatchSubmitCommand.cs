using System.CommandLine;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch submit</c>: sends pictures as jobs.</summary>
static class BatchSubmitCommand
{
    public static Command Create()
    {
        var command = new Command("submit", "Send pictures as batch jobs. The same command goes on where it stopped, and sends nothing twice.");
        var wait = new Option<bool>("--wait") { Description = "Wait for the results, as hero batch resume does." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        var also = new Option<string[]>("--also") { Description = "A journal, or the folder of one, whose ratings are used rather than paid for again. May be given several times.", HelpName = "JOURNAL" };
        foreach (Option option in new Option[] { wait, yes, also })
        {
            command.Options.Add(option);
        }
        var rater = new RaterArguments(command);
        var source = new PictureArguments(command);
        var journal = new JournalArgument(command);
        var batch = new BatchArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var pictures = source.Read(parsed, terminal, cancel);
            var target = journal.Of(parsed, source.ProjectOf(parsed));
            using var folder = BatchFolder.Open(target);
            using var http = RaterHttp.Create();
            var plan = Plan(new(parsed, rater, terminal, http), pictures, target, batch.Limits(parsed), source.IncludesPeople(parsed), cancel);
            if (!Confirmation.Of(plan.Estimate, terminal, parsed.GetValue(yes)))
            {
                return ExitCode.Done;
            }
            source.NotePrivacy(parsed, terminal, pictures);
            var setup = plan.Setup with { IncludePrivate = source.IncludesPeople(parsed), Also = new((parsed.GetValue(also) ?? []).SelectMany(JournalReader.Read)) };
            var run = new BatchRun(http, plan.Endpoint, folder, batch.Options(parsed, terminal, rater.Catalog(parsed)));
            var done = terminal.Work(progress => run.SubmitAsync(pictures, setup, progress, cancel).GetAwaiter().GetResult());
            if (!parsed.GetValue(wait))
            {
                json.Answer(parsed, terminal, done, BatchReportText.Show);
                terminal.Note($"To wait for the results: hero batch resume --out {BatchWaiting.Quoted(target)}");
                return ErrorRateArgument.ExitCodeFor(done.Failed, done.Pictures, allowed);
            }
            BatchWaiting.Wait(run, target, terminal, cancel);
            json.Answer(parsed, terminal, run.Report, BatchReportText.Show);
            return BatchReportText.Exit(terminal, run.Report, allowed);
        }, BatchWaiting.Stopped);
    }

    /// <summary>What is in an open job of the folder is neither asked about nor paid for again.</summary>
    static BatchPlan Plan(RaterFactory factory, IReadOnlyList<RatingPicture> pictures, string target, BatchLimits limits, bool includePeople, CancellationToken cancel)
    {
        var onTheWay = BatchFolder.Read(target).Where(j => j.IsOpen).SelectMany(j => j.Entries).Select(e => e.File).ToHashSet(StringComparer.Ordinal);
        var plan = factory.Batch([.. pictures.Where(p => !onTheWay.Contains(p.File) && (includePeople || p.Private is null))], BatchRun.JournalOf(target), limits, cancel);
        BatchRun.RequireBudget(target, plan.Setup.MaxCost, plan.Estimate);
        return plan;
    }
}
