using System.CommandLine;
using System.Globalization;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch status</c>: how the jobs of a folder stand.</summary>
static class BatchStatusCommand
{
    static readonly TimeSpan UsualAge = TimeSpan.FromHours(24);

    public static Command Create()
    {
        var command = new Command("status", "Show how the jobs of a folder stand, here and at the service. Changes nothing, and works while another command waits.");
        var journal = new JournalArgument(command);
        var service = new ServiceArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var jobs = BatchFolder.Read(journal.Of(parsed));
            using var http = RaterHttp.Create();
            var asked = jobs.Any(IsAtService) ? new BatchService(http, service.Endpoint(parsed, terminal), TimeProvider.System) : null;
            var rows = jobs.Select(job => Row(job, IsAtService(job) ? Look(asked!, job, terminal, cancel) : null)).ToList();
            json.Answer(parsed, terminal, rows, Show);
            foreach (var row in rows.Where(r => r.State == Name(BatchJobState.Submitted) && r.Hours > UsualAge.TotalHours))
            {
                terminal.Note($"{row.Job} is older than a day; it may still come, and expires after two. Then: hero batch resume --resubmit.");
            }
            return ExitCode.Done;
        }, "stopped; nothing was changed.");
    }

    static bool IsAtService(BatchJob job) => job is { State: BatchJobState.Submitted, RemoteName: not null };

    static GeminiOperation? Look(BatchService service, BatchJob job, Terminal terminal, CancellationToken cancel)
    {
        var (operation, trouble) = service.LookAsync(job.RemoteName!, cancel).GetAwaiter().GetResult();
        if (trouble is not null)
        {
            terminal.Note($"{job.DisplayName}: {trouble}");
        }
        return operation;
    }

    static BatchStatusRow Row(BatchJob job, GeminiOperation? remote) => new(
        job.DisplayName, Name(job.State), job.RemoteName, remote?.State.ToLowerInvariant(), job.Entries.Count, remote?.Succeeded, remote?.Failed,
        job.Submitted is { } since ? Math.Round(((job.Finished ?? DateTimeOffset.UtcNow) - since).TotalHours, 2) : null,
        job.Model, job.BaseUrl, job.WorstUsd, [.. job.Remarks, .. new[] { remote?.Warning }.OfType<string>()]);

    static string Name(BatchJobState state) => state.ToString().ToLowerInvariant();

    static void Show(Terminal terminal, List<BatchStatusRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Line("There are no jobs in this folder.");
            return;
        }
        terminal.Table(["job", "here", "at the service", "#pictures", "#answered", "#failed", "#hours", "remarks"], rows.Select(r => new[]
        {
            r.Job, r.State, r.RemoteState ?? "", Format.Count(r.Pictures), Number(r.Succeeded), Number(r.Failed),
            r.Hours?.ToString("F1", CultureInfo.InvariantCulture) ?? "", string.Join("; ", r.Remarks),
        }));
    }

    static string Number(long? value) => value is { } number ? Format.Count(number) : "";
}
