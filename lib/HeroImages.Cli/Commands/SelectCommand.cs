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
        return command.Does((parsed, terminal, cancel) =>
        {
            var project = collection.ProjectOf(parsed);
            var chosen = recipe.Recipe(parsed, project);
            var writing = output.Options(parsed, collection.ImagesOf(parsed));
            var folder = output.Folder(parsed, project);
            SelectionWriter.CheckFolder(folder, writing);
            var images = collection.Open(parsed, terminal, cancel);
            var selection = CandidateSelector.Select(images.Detections, images.Sequences, chosen, recipe.Options(parsed), cancel);
            var transfer = terminal.Work(progress => SelectionWriter.Write(selection, folder, writing, progress, cancel));
            SelectionReport.Show(terminal, selection, transfer, folder, parsed.GetValue(output.Json));
            return output.ExitCodeOf(parsed, transfer);
        });
    }
}
