using System.CommandLine;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero review</c>: people rate or compare pictures on a local page.</summary>
static class ReviewCommand
{
    public static Command Create()
    {
        var command = new Command("review", "Rate pictures yourself, by one key each, on a local page; or compare them in pairs or bursts. The same command goes on where it stopped.");
        var source = new PictureArguments(command, people: null);
        var review = new ReviewArguments(command);
        var folder = new JournalArgument(command);
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the link only." };
        var plan = new Option<bool>("--plan") { Description = "Show who would get what, and end without a page." };
        command.Options.Add(noBrowser);
        command.Options.Add(plan);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var options = review.Of(parsed, source, folder.Of(parsed, source.ProjectOf(parsed)), terminal, cancel);
            if (parsed.GetValue(plan))
            {
                json.Answer(parsed, terminal, ReviewPlanText.Of(options), ReviewPlanText.Show);
                return ExitCode.Done;
            }
            return ReviewSession.Run(options, terminal, opensBrowser: !parsed.GetValue(noBrowser), cancel);
        }, stopped: "stopped; what was answered is in the journal. The same command goes on at the next picture.");
    }
}
