using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using HeroImages.Cli.Commands;
using HeroImages.Cli.Completions;
using HeroImages.Cli.Help;

namespace HeroImages.Cli;

/// <summary>The command line: parse arguments, call one library method, show progress, set the exit code.</summary>
static class Program
{
    /// <summary>SIGXFSZ on Linux and macOS: a file has reached the limit of the account.</summary>
    const PosixSignal FileSizeLimit = (PosixSignal)25;

    /// <summary>Time that work gets to put itself in order after Ctrl-C or SIGTERM.</summary>
    static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <summary>Held until the process ends: a signal that is told late, when nobody listens any more, would end it with another code.</summary>
    static PosixSignalRegistration? _fileSizeLimit;

    static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _fileSizeLimit = OutliveFileSizeLimit();
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 || BadArguments.MistakenOptions(parsed).Any())
        {
            return BadArguments.Explain(parsed);
        }
        // A kernel is ended by its client; Ctrl-C stops the cell that runs, and not the kernel.
        TimeSpan? stopWithin = KernelCommands.IsRun(parsed) ? null : StopWithin;
        return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = stopWithin, EnableDefaultExceptionHandler = false });
    }

    /// <summary>All commands, with help and completions of our own.</summary>
    internal static RootCommand Root()
    {
        var root = Commands();
        OwnHelpAction.Install(root);
        CompletionScript.UseLowerCase(root);
        return root;
    }

    static RootCommand Commands() => new("Finds the few photographs worth showing in a camera-trap collection of any size.")
    {
        InitCommand.Create(),
        RunCommand.Create(),
        InspectCommand.Create(),
        SpeciesCommand.Create(),
        VerifyCommand.Create(),
        SelectCommand.Create(),
        WhyCommand.Create(),
        FetchCommand.Create(),
        RecipesCommand.Create(),
        RateCommand.Create(),
        RatingsCommand.Create(),
        ReviewCommand.Create(),
        GalleryCommand.Create(),
        CompareCommand.Create(),
        AgreementCommand.Create(),
        NextCommand.Create(),
        BatchCommand.Create(),
        TrainCommand.Create(),
        ManifestCommand.Create(),
        ScoreCommand.Create(),
        MergeCommand.Create(),
        SqlCommand.Create(),
        DoctorCommand.Create(),
        LabelmeCommand.Create(),
        AlbumCommand.Create(),
        NotebookCommand.Create(),
        DemoCommand.Create(),
        LibTorchCommands.Create(),
        CompletionsCommand.Create(),
        KernelCommands.Create(),
    };

    /// <summary>Without this the system ends the program at once; with it the writing fails, as on a full disk.</summary>
    static PosixSignalRegistration? OutliveFileSizeLimit() =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeLimit, signal => signal.Cancel = true);
}
