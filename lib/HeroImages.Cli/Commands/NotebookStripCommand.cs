using System.CommandLine;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero notebook strip</c>: takes outputs, counts and times out of notebooks.</summary>
static class NotebookStripCommand
{
    public static Command Create()
    {
        var command = new Command("strip", "Take outputs, counts and times out of notebooks, in place; nothing else in the files changes.");
        var paths = new NotebookPathsArgument(command);
        var check = new Option<bool>("--check") { Description = "Change nothing; fail when a notebook has anything to take out." };
        command.Options.Add(check);
        return command.Does((parsed, terminal, cancel) =>
        {
            var notebooks = paths.Of(parsed).Select(path => (Path: path, Notebook: NotebookFile.Read(path))).ToList();
            var changed = notebooks.Where(n => NotebookStripper.Strip(n.Notebook)).ToList();
            var isCheck = parsed.GetValue(check);
            foreach (var (path, notebook) in changed)
            {
                cancel.ThrowIfCancellationRequested();
                if (!isCheck)
                {
                    NotebookFile.Write(path, notebook);
                }
                terminal.Line(isCheck ? $"{path} has outputs" : $"{path} stripped");
            }
            terminal.Note($"{Format.Count(changed.Count)} of {Format.Count(notebooks.Count)} notebooks had outputs, counts or times in them.");
            return isCheck && changed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        }, stopped: "stopped; notebooks that were not reached are as they were. The same command does the rest.");
    }
}
