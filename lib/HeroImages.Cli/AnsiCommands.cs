using System.Text.RegularExpressions;

namespace HeroImages.Cli;

/// <summary>The commands for colours that kernels put into traces.</summary>
static partial class AnsiCommands
{
    /// <summary>The text alone.</summary>
    public static string Without(string text) => Commands().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex Commands();
}
