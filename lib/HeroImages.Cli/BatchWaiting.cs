using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli;

/// <summary>Waits for the jobs of a folder; who stops the waiting is told how to go on and how to cancel.</summary>
static class BatchWaiting
{
    /// <summary>What commands say last after Ctrl-C.</summary>
    public const string Stopped = "stopped; what was submitted is known, and nothing is submitted twice.";

    public static void Wait(BatchRun run, string folder, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            terminal.Work(progress =>
            {
                run.WaitAsync(progress, cancel).GetAwaiter().GetResult();
                return true;
            });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Note("The jobs go on at the service, and are charged.");
            terminal.Note($"To go on here:  hero batch resume --out {Quoted(folder)}");
            terminal.Note($"To cancel them: hero batch cancel --out {Quoted(folder)}");
            throw;
        }
    }

    /// <summary>A path as a shell takes it.</summary>
    public static string Quoted(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '\\' or ':' or '.' or '-' or '_') ? path : $"\"{path}\"";
}
