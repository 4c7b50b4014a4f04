using System.CommandLine;
using System.Globalization;
using HeroImages.Selection;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero why</c>: explains one image, chosen or not.</summary>
static class WhyCommand
{
    public static Command Create()
    {
        var command = new Command("why", "Explain why an image was chosen, or why not.");
        var file = new Argument<string>("file") { Description = "The image, as the results write its path." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        command.Arguments.Add(file);
        command.Options.Add(json);
        var collection = new CollectionArguments(command);
        var recipe = new RecipeArguments(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var chosen = recipe.Recipe(parsed, collection.ProjectOf(parsed));
            var images = collection.Open(parsed, terminal, cancel);
            var why = SelectionExplainer.Explain(images.Detections, images.Sequences, chosen, recipe.Options(parsed), parsed.GetRequiredValue(file), cancel);
            if (parsed.GetValue(json))
            {
                terminal.Json(why);
                return ExitCode.Done;
            }
            Show(terminal, why);
            return ExitCode.Done;
        });
    }

    static void Show(Terminal terminal, Explanation why)
    {
        terminal.Line(why.Verdict);
        foreach (var reason in why.Reasons)
        {
            terminal.Line($"  {reason}");
        }
        if (why.Rank is { } rank)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Rank {rank:N0} of {why.OutOf:N0} sequences by score."));
        }
        foreach (var (stratum, score) in why.Strata)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{stratum}: {score:F3}"));
        }
        if (why.Measures.Count > 0)
        {
            terminal.Table(
                ["measure", "#value", "#adds to the score"],
                why.Measures.Select(m => (IReadOnlyList<string>)[m.Key, Text(m.Value), why.Parts.TryGetValue(m.Key, out var part) ? Text(part) : ""]));
        }
    }

    static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
