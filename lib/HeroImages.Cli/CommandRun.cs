using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Training.Runtime;

namespace HeroImages.Cli;

/// <summary>Runs the body of a command and turns what may go wrong into a message and an exit code.</summary>
static class CommandRun
{
    /// <summary>What most commands say after Ctrl-C.</summary>
    const string StartsAgain = "stopped; nothing was written. The same command starts again.";

    static readonly Option<bool> Timings = new("--timings") { Description = "Say at the end how long it took and how much memory it used.", Recursive = true };

    /// <summary>Gives a command its body.</summary>
    /// <param name="command">The command.</param>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <param name="stopped">What to say after Ctrl-C.</param>
    public static Command Does(this Command command, Func<ParseResult, Terminal, CancellationToken, int> body, string stopped = StartsAgain)
    {
        command.Options.Add(Timings);
        command.SetAction((parsed, cancel) => Task.Run(() => Guarded(parsed, body, stopped, cancel), CancellationToken.None));
        return command;
    }

    static int Guarded(ParseResult parsed, Func<ParseResult, Terminal, CancellationToken, int> body, string stopped, CancellationToken cancel)
    {
        var terminal = new Terminal();
        try
        {
            var code = body(parsed, terminal, cancel);
            if (parsed.GetValue(Timings))
            {
                terminal.Note(Resources());
            }
            return code;
        }
        catch (InputException e)
        {
            terminal.Error(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (cancel.IsCancellationRequested && IsCancellation(e))
        {
            terminal.Error(stopped);
            return ExitCode.Stopped;
        }
        catch (RaterStoppedException e)
        {
            terminal.Error(e.Message);
            return e.IsPause ? ExitCode.Paused : ExitCode.Failed;
        }
        catch (UnwritableOutputException e)
        {
            terminal.Error(e.Message);
            return ExitCode.BadInput;
        }
        catch (TorchUnavailableException e)
        {
            terminal.Error(e.Message);
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last resort: whatever was not foreseen must not end in a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Error($"this should not have happened: {e.GetType().Name}: {e.Message}");
            terminal.Trace(Environment.GetEnvironmentVariable("HERO_TRACE") is null ? "Set HERO_TRACE=1 to see where, and please report it." : e.ToString());
            return ExitCode.Failed;
        }
    }

    static bool IsCancellation(Exception e) =>
        e is OperationCanceledException || (e is AggregateException several && several.Flatten().InnerExceptions.All(IsCancellation));

    static string Resources()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"timings: {(DateTime.Now - process.StartTime).TotalSeconds:F2} s wall, {process.TotalProcessorTime.TotalSeconds:F2} s CPU, {process.PeakWorkingSet64 / 1e6:F0} MB peak");
    }
}
