using System.CommandLine;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero labelme</c>: rating in Labelme, a program for drawing on pictures.</summary>
static class LabelmeCommand
{
    public static Command Create() => new("labelme", "Rate in Labelme: write files that it opens, and bring back what was ticked in them.")
    {
        LabelmeExportCommand.Create(),
        LabelmeImportCommand.Create(),
    };
}
