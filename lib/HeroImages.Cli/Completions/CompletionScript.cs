using System.CommandLine;
using HeroImages.Cli.Help;

namespace HeroImages.Cli.Completions;

/// <summary>The scripts that make shells ask the program what may come next; it answers on its own, so that they never grow old.</summary>
static class CompletionScript
{
    /// <summary>The script for a shell.</summary>
    public static string For(Shell shell)
    {
        using var stream = typeof(CompletionScript).Assembly.GetManifestResourceStream($"hero.completions.{CommandNames.Value(shell.ToString())}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Has values be completed as people write them.</summary>
    public static void UseLowerCase(Command command)
    {
        foreach (var option in command.Options.Where(o => CommandNames.Values(o.ValueType).Count > 0))
        {
            option.CompletionSources.Clear();
            option.CompletionSources.Add([.. CommandNames.Values(option.ValueType)]);
        }
        foreach (var argument in command.Arguments.Where(a => CommandNames.Values(a.ValueType).Count > 0))
        {
            argument.CompletionSources.Clear();
            argument.CompletionSources.Add([.. CommandNames.Values(argument.ValueType)]);
        }
        foreach (var below in command.Subcommands)
        {
            UseLowerCase(below);
        }
    }
}
