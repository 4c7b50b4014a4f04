using System.CommandLine;
using HeroImages.Selection;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero select</c>: chooses candidates and writes them.</summary>
static class SelectCommand
{
    public static Command Create()
    {
        var command = new Command("select", "Choose candidates: diverse pictures, one frame of each burst, with the reason for each.");
        var collection = new CollectionArguments(command);
        var recipe = new RecipeArguments(command);
        var output = new SelectionOutputArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may be missing");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var project = collection.ProjectOf(parsed);
            var (chosen, options, allowed) = (recipe.Recipe(parsed, project), recipe.Options(parsed), errorRate.Of(parsed));
            var writing = output.Options(parsed, collection.ImagesOf(parsed));
            var folder = output.Folder(parsed, project);
            SelectionWriter.CheckFolder(folder, writing);
            var images = collection.Open(parsed, terminal, cancel);
            var selection = CandidateSelector.Select(images.Detections, images.Sequences, chosen, options, cancel);
            var transfer = terminal.Work(progress => SelectionWriter.Write(selection, folder, writing, progress, cancel));
            json.Answer(parsed, terminal, SelectionReport.Of(selection, transfer, folder), (_, _) => SelectionReport.Show(terminal, selection, transfer, folder));
            SelectionReport.NoteFailures(terminal, transfer);
            return ErrorRateArgument.ExitCodeFor(transfer.Failures.Count, transfer.Failures.Count + transfer.Names.Count, allowed);
        });
    }
}
