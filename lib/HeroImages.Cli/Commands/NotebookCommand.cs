using System.CommandLine;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero notebook</c>: notebooks without an editor.</summary>
static class NotebookCommand
{
    public static Command Create() => new("notebook", "Get the notebooks, run them without an editor, take their outputs out, or turn one kind into the other.")
    {
        NotebookNewCommand.Create(),
        NotebookRunCommand.Create(),
        NotebookStripCommand.Create(),
        NotebookConvertCommand.Create(),
    };
}
