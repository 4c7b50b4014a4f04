using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch resume</c>: brings everything in a folder to its end.</summary>
static class BatchResumeCommand
{
    public static Command Create()
    {
        var command = new Command("resume", "Bring all jobs of a folder to their end: find lost ones, submit prepared ones, wait, collect.");
        var resubmit = new Option<bool>("--resubmit") { Description = "First send again what failed, or whose job expired, failed or was cancelled, in parts half as large." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        var maxCost = new Option<decimal?>("--max-cost") { Description = "US dollars that the ratings in this folder may cost in all, earlier runs included.", HelpName = "USD" };
        foreach (Option option in new Option[] { resubmit, yes, maxCost })
        {
            command.Options.Add(option);
        }
        var journal = new JournalArgument(command);
        var service = new ServiceArguments(command);
        var batch = new BatchArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (allowed, target) = (errorRate.Of(parsed), journal.Of(parsed));
            using var folder = BatchFolder.Open(target);
            using var http = RaterHttp.Create();
            var run = new BatchRun(http, service.Endpoint(parsed, terminal), folder, batch.Options(parsed, terminal, service.Catalog(parsed)));
            if (parsed.GetValue(resubmit) && !Resubmitted(run, batch.PartSize(parsed), Limit(parsed, maxCost), parsed.GetValue(yes), terminal, cancel))
            {
                return ExitCode.Done;
            }
            BatchWaiting.Wait(run, target, terminal, cancel);
            json.Answer(parsed, terminal, run.Report, BatchReportText.Show);
            return BatchReportText.Exit(terminal, run.Report, allowed);
        }, BatchWaiting.Stopped);
    }

    static bool Resubmitted(BatchRun run, int? partSize, decimal? maxCost, bool yes, Terminal terminal, CancellationToken cancel)
    {
        var (count, worst) = run.CountUnrated();
        terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{count:N0} pictures of jobs that are over have no rating; to send them again costs {(worst is null ? "an amount that is not known" : $"{worst:F2} USD at the very most")}."));
        if (count > 0 && !yes && !Confirmation.Asked(terminal))
        {
            return false;
        }
        terminal.Work(progress => run.ResubmitAsync(partSize, maxCost, progress, cancel).GetAwaiter().GetResult());
        return true;
    }

    static decimal? Limit(ParseResult parsed, Option<decimal?> option) => parsed.GetValue(option) is < 0
        ? throw new InputException(option.Name, null, "an amount below 0", "US dollars")
        : parsed.GetValue(option);
}
