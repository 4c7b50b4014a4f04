using System.CommandLine;
using HeroImages.Galleries;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero gallery</c>: pages of pictures with ratings, scores and facts.</summary>
static class GalleryCommand
{
    public static Command Create()
    {
        var command = new Command("gallery", "Write a folder of pages that shows pictures with their ratings, scores and facts. It opens in any browser, without a network.");
        var source = new GalleryArguments(command, "candidates.json, ratings.jsonl, label files of the predecessor, or folders with these; each file of a folder of *_labels_*.json gets a page of its own.", takesScores: true);
        var sort = new Option<GallerySort>("--sort") { Description = "The order at first; given is that of the source.", DefaultValueFactory = _ => GallerySort.Score };
        var top = new Option<int?>("--top") { Description = "Show the best N only.", HelpName = "N" };
        var least = new Option<double?>("--min-score") { Description = "Show only pictures whose mean rating, or score where nobody rates, is R or more.", HelpName = "R" };
        var title = new Option<string?>("--title") { Description = "The heading of the page.", HelpName = "TEXT" };
        foreach (Option option in new Option[] { sort, top, least, title })
        {
            command.Options.Add(option);
        }
        var errorRate = new ErrorRateArgument(command, "pictures that may be unreadable");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var choice = new GalleryChoice { Sort = parsed.GetValue(sort), Top = Checked.AtLeastOne(top.Name, parsed.GetValue(top)), MinScore = parsed.GetValue(least) };
            var read = source.Read(parsed, terminal, choice, cancel);
            var gallery = read with { Title = parsed.GetValue(title) ?? read.Title };
            var (folder, options) = (source.FolderOf(parsed), source.OptionsOf(parsed));
            var report = terminal.Work(progress => source.InputsOf(parsed) is { Count: > 0 } inputs && Gallery.IsOfLabelFolders(inputs)
                ? gallery.WriteByRater(folder, options, progress, cancel)
                : gallery.Write(folder, options, progress, cancel));
            json.Answer(parsed, terminal, report, GalleryArguments.Show);
            return ErrorRateArgument.ExitCodeFor(report.Unseen, report.Pictures, allowed);
        });
    }
}
