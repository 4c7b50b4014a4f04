using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HeroImages.Cli.Help;

/// <summary>Answers <c>--help</c> with our own text.</summary>
sealed class OwnHelpAction : SynchronousCommandLineAction
{
    const int WidthElsewhere = 120, Narrowest = 60, Widest = 140;

    static readonly string[] OtherSystems = ["/h", "/?"];

    /// <summary>Takes the place of the usual help in a program.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new OwnHelpAction();
        foreach (var alias in OtherSystems)
        {
            option.Aliases.Remove(alias);
        }
    }

    /// <summary>Who asks for help need not give what is required.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(HelpText.Of(parseResult.CommandResult.Command, Width()));
        return ExitCode.Done;
    }

    static int Width() => Console.IsOutputRedirected ? WidthElsewhere : Math.Clamp(Console.WindowWidth - 1, Narrowest, Widest);
}
