using System.CommandLine;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch collect</c>: brings home what is over, without waiting.</summary>
static class BatchCollectCommand
{
    public static Command Create()
    {
        var command = new Command("collect", "Bring the results of jobs that are over into the journal, without waiting for the others.");
        var journal = new JournalArgument(command);
        var service = new ServiceArguments(command);
        var batch = new BatchArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            using var folder = BatchFolder.Open(journal.Of(parsed));
            using var http = RaterHttp.Create();
            var run = new BatchRun(http, service.Endpoint(parsed, terminal), folder, batch.Options(parsed, terminal, service.Catalog(parsed)));
            run.CollectAsync(cancel).GetAwaiter().GetResult();
            json.Answer(parsed, terminal, run.Report, BatchReportText.Show);
            return BatchReportText.Exit(terminal, run.Report, allowed);
        }, BatchWaiting.Stopped);
    }
}
