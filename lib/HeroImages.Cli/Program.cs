using System.CommandLine;
using System.Text;
using HeroImages.Cli.Commands;

namespace HeroImages.Cli;

/// <summary>The command line: parse arguments, call one library method, show progress, set the exit code.</summary>
static class Program
{
    /// <summary>Time that work gets to put itself in order after Ctrl-C.</summary>
    static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return BadArguments(parsed);
        }
        return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = StopWithin, EnableDefaultExceptionHandler = false });
    }

    static RootCommand Root() => new("Finds the few photographs worth showing in a camera-trap collection of any size.")
    {
        InspectCommand.Create(),
        SpeciesCommand.Create(),
        VerifyCommand.Create(),
        SelectCommand.Create(),
        WhyCommand.Create(),
        RecipesCommand.Create(),
        DemoCommand.Create(),
    };

    static int BadArguments(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"hero: {error.Message}");
        }
        var command = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        Console.Error.WriteLine($"See: hero{command} --help");
        return ExitCode.BadInput;
    }
}
