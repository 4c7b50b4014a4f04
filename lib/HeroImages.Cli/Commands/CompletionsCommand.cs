using System.CommandLine;
using HeroImages.Cli.Completions;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero completions</c>: scripts that complete command lines.</summary>
static class CompletionsCommand
{
    public static Command Create()
    {
        var shell = new Argument<Shell>("shell") { Description = "bash, zsh, fish or powershell.", HelpName = "shell" };
        return new Command("completions", "Print a script by which your shell completes commands, options and values of hero with the tab key.") { shell }.Does((parsed, terminal, _) =>
        {
            terminal.Verbatim(CompletionScript.For(parsed.GetRequiredValue(shell)).TrimEnd());
            return ExitCode.Done;
        });
    }
}
