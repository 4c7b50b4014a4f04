using System.CommandLine;
using System.Runtime.InteropServices;
using HeroImages.Scoring;
using HeroImages.Scoring.Shards;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero score</c>: scores a manifest, or one part of it.</summary>
static class ScoreCommand
{
    const int FailuresShown = 10;

    public static Command Create()
    {
        var command = new Command("score", "Score the pictures of a manifest with a model, alone or as one of many parts. The same command goes on where it stopped.");
        var shard = new Option<string>("--shard") { Description = "Which part, counted from 0: i/n. auto takes it from the environment of an array job (Slurm, Kubernetes, AWS Batch), auto/n where that does not state the number.", HelpName = "PART", DefaultValueFactory = _ => "0/1" };
        var model = new Option<string>("--model") { Description = "technical, or the path of a trained model.", HelpName = "MODEL", DefaultValueFactory = _ => TechnicalScorer.Title };
        var weights = new Option<string?>("--weights") { Description = "The file of weights below a model trained with --model backbone (the one of its name beside the model).", HelpName = "FILE" };
        var images = new Option<string>("--images", "-i") { Description = "Folder of the pictures (the project's).", HelpName = "DIR" };
        var output = new Option<string>("--out", "-o") { Description = "Folder of the run, which all parts share (the project's out/scores).", HelpName = "DIR" };
        var threads = new Option<int>("--threads") { Description = "Pictures prepared at once.", HelpName = "N", DefaultValueFactory = _ => new ShardRunOptions().Threads };
        var infoBar = new Option<double?>("--info-bar") { Description = "Share of the height that the camera's info bar takes at the bottom (the project's, else 0).", HelpName = "SHARE" };
        var force = new Option<bool>("--force") { Description = "Throw away what an earlier run left of this part." };
        var places = new ScoringArguments(command);
        var fetch = new ShardPictureArguments(command);
        foreach (Option option in new Option[] { images, output, shard, model, weights, threads, infoBar, force })
        {
            command.Options.Add(option);
        }
        var errorRate = new ErrorRateArgument(command, "pictures that may fail");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var part = ArrayJob.Parse(parsed.GetValue(shard)!, Environment.GetEnvironmentVariable);
            var count = Checked.AtLeastOne(threads.Name, parsed.GetValue(threads));
            var folder = parsed.GetValue(output) ?? places.InOut("scores", output.Name);
            using var scorer = Models.Known.Open(parsed.GetValue(model)!, new() { InfoBar = Checked.Share(infoBar.Name, parsed.GetValue(infoBar)) ?? places.Project?.InfoBar ?? 0, Threads = count, Weights = parsed.GetValue(weights) });
            var manifest = places.Manifest(parsed);
            var pictures = new ShardPictures(manifest, part, folder);
            var run = new ShardRun(manifest, fetch.AreFetched(parsed) ? pictures.Folder : places.Images(parsed.GetValue(images)), scorer, part, folder, TimeProvider.System);
            return Retryable(terminal, stop =>
            {
                if (fetch.AreFetched(parsed) && (parsed.GetValue(force) || !run.IsDone))
                {
                    fetch.Fetch(parsed, terminal, pictures, stop);
                }
                var report = terminal.Work(progress => run.Run(new() { Threads = count, Force = parsed.GetValue(force) }, progress, stop));
                fetch.CleanUp(parsed, pictures);
                json.Answer(parsed, terminal, report, Show);
                return report.WasDone ? ExitCode.Done : ErrorRateArgument.ExitCodeFor(report.Done.Errors, report.Done.Rows, allowed);
            }, cancel);
        }, stopped: "stopped; what was scored is kept. The same command goes on.");
    }

    /// <summary>SIGTERM is how engines of array jobs take a machine back: the part is to be started again, which is what 75 says.</summary>
    static int Retryable(Terminal terminal, Func<CancellationToken, int> work, CancellationToken cancel)
    {
        using var ended = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, ended.Token);
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ended.Cancel();
        });
        try
        {
            return work(either.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            terminal.Error("ended by SIGTERM; what was scored is kept. The same command goes on.");
            return ExitCode.TryAgain;
        }
    }

    static void Show(Terminal terminal, ShardReport report)
    {
        var done = report.Done;
        terminal.Line(report.WasDone
            ? $"{report.Table} was done before: {Format.Count(done.Rows)} pictures, {Format.Count(done.Errors)} of them failed."
            : $"{report.Table}: {Format.Count(done.Rows)} pictures, {Format.Count(done.Errors)} of them failed, {Format.Count(done.Resumed)} taken over from an earlier start.");
        foreach (var failure in report.Failures.Take(FailuresShown))
        {
            terminal.Line($"failed: {failure.File}: {failure.Failure}");
        }
    }
}
