using System.CommandLine;
using HeroImages.Selection;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero why</c>: explains one image, chosen or not.</summary>
static class WhyCommand
{
    public static Command Create()
    {
        var command = new Command("why", "Explain why an image was chosen, or why not.");
        var file = new Argument<string>("file") { Description = "The image, as the results write its path." };
        command.Arguments.Add(file);
        var collection = new CollectionArguments(command);
        var recipe = new RecipeArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (chosen, options) = (recipe.Recipe(parsed, collection.ProjectOf(parsed)), recipe.Options(parsed));
            var images = collection.Open(parsed, terminal, cancel);
            var why = SelectionExplainer.Explain(images.Detections, images.Sequences, chosen, options, parsed.GetRequiredValue(file), cancel);
            json.Answer(parsed, terminal, why, Show);
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
            terminal.Line($"Rank {Format.Count(rank)} of {Format.Count(why.OutOf)} sequences by score.");
        }
        foreach (var (stratum, score) in why.Strata)
        {
            terminal.Line($"Score as {stratum}: {Format.Fraction(score)}.");
        }
        if (why.Measures.Count > 0)
        {
            terminal.Table(
                ["measure", "#value", "#adds to the score"],
                why.Measures.Select(m => (IReadOnlyList<string>)[m.Key, Format.Fraction(m.Value), why.Parts.TryGetValue(m.Key, out var part) ? Format.Fraction(part) : ""]));
        }
    }
}
