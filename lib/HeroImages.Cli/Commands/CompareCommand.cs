using System.CommandLine;
using HeroImages.Galleries;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero compare</c>: several raters side by side on the same pictures.</summary>
static class CompareCommand
{
    public static Command Create()
    {
        var command = new Command("compare", "Write a folder of pages that sets raters side by side on the same pictures, those first on which they differ most: distributions, agreement, cost and speed.");
        var source = new GalleryArguments(command, "Journals and label files of the predecessor, or folders with these; two raters at least.");
        var title = new Option<string>("--title") { Description = "The heading of the page.", HelpName = "TEXT", DefaultValueFactory = _ => "Raters compared" };
        command.Options.Add(title);
        var errorRate = new ErrorRateArgument(command, "pictures that may be unreadable");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var gallery = source.Read(parsed, terminal, new GalleryChoice { Sort = GallerySort.Name }, cancel) with { Title = parsed.GetRequiredValue(title) };
            var report = terminal.Work(progress => gallery.WriteComparison(source.FolderOf(parsed), source.OptionsOf(parsed), progress, cancel));
            json.Answer(parsed, terminal, report, GalleryArguments.Show);
            return ErrorRateArgument.ExitCodeFor(report.Unseen, report.Pictures, allowed);
        });
    }
}
