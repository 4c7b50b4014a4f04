using System.CommandLine;
using HeroImages.Files;
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
        var look = new Option<bool>("--look") { Description = "Open the pictures of leading sequences: take the sharpest whole animal of each, and leave near-duplicates out." };
        command.Options.Add(look);
        var output = new SelectionOutputArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures that may be missing or unreadable");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var project = collection.ProjectOf(parsed);
            var (chosen, options, allowed) = (recipe.Recipe(parsed, project), recipe.Options(parsed), errorRate.Of(parsed));
            var writing = output.Options(parsed, collection.ImagesOf(parsed));
            var looking = parsed.GetValue(look) ? Looking(collection.ImagesOf(parsed)) : null;
            var folder = output.Folder(parsed, project);
            SelectionWriter.CheckFolder(folder, writing);
            var images = collection.Open(parsed, terminal, cancel);
            var selection = looking is null
                ? CandidateSelector.Select(images.Detections, images.Sequences, chosen, options, cancel)
                : terminal.Work(progress => CandidateSelector.Select(images.Detections, images.Sequences, chosen, options with { Look = looking with { Progress = progress } }, cancel));
            var transfer = terminal.Work(progress => SelectionWriter.Write(selection, folder, writing, progress, cancel));
            json.Answer(parsed, terminal, SelectionReport.Of(selection, transfer, folder), (_, _) => SelectionReport.Show(terminal, selection, transfer, folder));
            SelectionReport.NoteFailures(terminal, transfer);
            SelectionReport.NoteUnseen(terminal, selection.Look);
            var (failed, tried) = (transfer.Failures.Count + (selection.Look?.Failures.Count ?? 0), transfer.Failures.Count + transfer.Names.Count + (selection.Look?.Pictures ?? 0));
            return ErrorRateArgument.ExitCodeFor(failed, tried, allowed);
        });
    }

    static LookOptions Looking(string? images) => new()
    {
        Images = images ?? throw new InputException("--images", null, "it was not given", "the folder of the pictures to look at", "Name it: --images DIR."),
    };
}
