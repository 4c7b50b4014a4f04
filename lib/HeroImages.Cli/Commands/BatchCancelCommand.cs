using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch cancel</c>: asks the service to stop jobs.</summary>
static class BatchCancelCommand
{
    public static Command Create()
    {
        var command = new Command("cancel", "Cancel the open jobs of a folder, or one of them. What they have done until then can still be collected.");
        var name = new Argument<string?>("job") { Description = "The job, by its display name or batches/...; all open ones unless given.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(name);
        var journal = new JournalArgument(command);
        var service = new ServiceArguments(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var target = journal.Of(parsed);
            var open = BatchFolder.Read(target).Where(j => j.IsOpen && (parsed.GetValue(name) is not { } asked || asked == j.DisplayName || asked == j.RemoteName)).ToList();
            if (open.Count == 0 && parsed.GetValue(name) is { } missing)
            {
                throw new InputException("job", null, $"\"{missing}\" is no open job of this folder", "a name that hero batch status shows", "Check the name.");
            }
            using var http = RaterHttp.Create();
            var endpoint = service.Endpoint(parsed, terminal);
            foreach (var job in open)
            {
                Cancel(new(http, endpoint, TimeProvider.System), job, http, endpoint, target, cancel);
                terminal.Line($"{job.DisplayName}: {(job.State == BatchJobState.Prepared ? "dropped before it was sent" : "the service was asked to cancel it; that may take a while")}");
            }
            terminal.Note($"{open.Count} open jobs. What they have done can be collected: hero batch resume --out {BatchWaiting.Quoted(target)}. A cancelled job does not free quota at once.");
            return ExitCode.Done;
        });
    }

    static void Cancel(BatchService service, BatchJob job, HttpClient http, GeminiEndpoint endpoint, string target, CancellationToken cancel)
    {
        if (job.State == BatchJobState.Prepared)
        {
            using var folder = BatchFolder.Open(target);
            new BatchRun(http, endpoint, folder).Drop(job);
        }
        else
        {
            service.CancelAsync(job, cancel).GetAwaiter().GetResult();
        }
    }
}
