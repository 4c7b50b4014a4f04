using System.CommandLine;
using HeroImages.Images.Fetching;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero fetch</c>: downloads chosen pictures of a collection.</summary>
static class FetchCommand
{
    const int FailuresShown = 20;

    public static Command Create()
    {
        var command = new Command("fetch", "Download chosen pictures by URL; what is there already stays, and a run that was stopped goes on.");
        var fetch = new FetchArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (options, folder, allowed) = (fetch.Options(parsed), fetch.Folder(parsed), errorRate.Of(parsed));
            var files = fetch.Files(parsed);
            var report = terminal.Work(progress => PictureFetcher.FetchAsync(files, folder, options, progress, cancel).GetAwaiter().GetResult());
            json.Answer(parsed, terminal, report, Show);
            return ErrorRateArgument.ExitCodeFor(report.Failed, report.Files, allowed);
        }, stopped: "stopped; what has arrived stays. The same command fetches the rest.");
    }

    static void Show(Terminal terminal, FetchReport report)
    {
        terminal.Table([$"pictures in {report.Folder}", "#number"],
        [
            ["asked for", Format.Count(report.Files)],
            ["fetched now", Format.Count(report.Fetched)],
            ["there already", Format.Count(report.AlreadyThere)],
            ["failed", Format.Count(report.Failed)],
            ["received", Format.Megabytes(report.BytesReceived)],
        ]);
        foreach (var failure in report.Failures.Take(FailuresShown))
        {
            terminal.Line($"failed: {failure.File}: {failure.Reason}");
        }
        if (report.Failed > FailuresShown)
        {
            terminal.Line($"... and {Format.Count(report.Failed - FailuresShown)} more; all are in {FetchManifest.FileName}.");
        }
    }
}
