using System.CommandLine;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch list</c>: the jobs of a folder, or those that the service knows.</summary>
static class BatchListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the jobs of a folder, or with --remote all jobs that the service knows of.");
        var remote = new Option<bool>("--remote") { Description = "Ask the service, which also knows jobs of other folders and programs." };
        command.Options.Add(remote);
        var journal = new JournalArgument(command);
        var service = new ServiceArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var jobs = BatchFolder.Read(journal.Of(parsed));
            if (parsed.GetValue(remote))
            {
                json.Answer(parsed, terminal, Remote(service.Endpoint(parsed, terminal), jobs, cancel), Show);
                return ExitCode.Done;
            }
            json.Answer(parsed, terminal, jobs.Select(Local).ToList(), Show);
            return ExitCode.Done;
        }, "stopped; nothing was changed.");
    }

    static BatchListRow Local(BatchJob job) => new(job.DisplayName, job.RemoteName, job.State.ToString().ToLowerInvariant(), job.Entries.Count, job.Created, IsHere: true);

    static List<BatchListRow> Remote(GeminiEndpoint endpoint, IReadOnlyList<BatchJob> jobs, CancellationToken cancel)
    {
        using var http = RaterHttp.Create();
        var here = jobs.Select(j => j.DisplayName).ToHashSet(StringComparer.Ordinal);
        var listed = new BatchService(http, endpoint, TimeProvider.System).ListAsync(cancel).GetAwaiter().GetResult();
        return [.. listed.Select(o => new BatchListRow(o.DisplayName ?? "", o.Name, o.State.ToLowerInvariant(), o.Requests, o.Created, here.Contains(o.DisplayName ?? "")))];
    }

    static void Show(Terminal terminal, List<BatchListRow> rows) => terminal.Table(["job", "at the service", "state", "#pictures", "made", "here"], rows.Select(r => new[]
    {
        r.Job, r.Remote ?? "", r.State, r.Pictures is { } count ? Format.Count(count) : "", Format.Time(r.Created?.UtcDateTime), r.IsHere ? "yes" : "no",
    }));
}
