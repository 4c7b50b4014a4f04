using System.CommandLine;
using HeroImages.Selection;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero recipes</c>: lists, shows and compares recipes.</summary>
static class RecipesCommand
{
    public static Command Create() => new("recipes", "List, show and compare the recipes that decide what is chosen.")
    {
        List(),
        ShowOne(),
        Compare(),
    };

    static Command List()
    {
        var command = new Command("list", "The recipes that come with hero.");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, _) =>
        {
            var recipes = Recipes.Names.Select(Recipes.Get).Select(r => new { r.Name, r.Description }).ToList();
            json.Answer(parsed, terminal, recipes, (_, _) => terminal.Table(
                ["recipe", "what it is for"], recipes.Select(r => (IReadOnlyList<string>)[r.Name, r.Description])));
            return ExitCode.Done;
        });
    }

    static Command ShowOne()
    {
        var name = new Argument<string>("recipe") { Description = "Name or file.", CompletionSources = { Recipes.Names.ToArray() } };
        return new Command("show", "Print a recipe as a file to start your own from.") { name }.Does((parsed, terminal, _) =>
        {
            terminal.Verbatim(Recipes.ToJson(Recipes.Get(parsed.GetRequiredValue(name))));
            return ExitCode.Done;
        });
    }

    static Command Compare()
    {
        var names = new Argument<string[]>("recipes") { Description = "Names or files; all that come with hero if none is given.", Arity = ArgumentArity.ZeroOrMore, CompletionSources = { Recipes.Names.ToArray() } };
        var command = new Command("compare", "Apply several recipes to the same images and show what each finds that the others miss.") { names };
        var collection = new CollectionArguments(command);
        var arguments = new RecipeArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var recipes = Asked(parsed.GetValue(names)).Select(n => arguments.Adjusted(Recipes.Get(n), parsed, collection.ProjectOf(parsed))).ToList();
            var options = arguments.Options(parsed);
            var images = collection.Open(parsed, terminal, cancel);
            var comparison = RecipeComparer.Compare(images.Detections, images.Sequences, recipes, options, TimeProvider.System, cancel);
            json.Answer(parsed, terminal, comparison, Show);
            return ExitCode.Done;
        });
    }

    static IReadOnlyList<string> Asked(string[]? names) => names is { Length: > 0 } ? names : Recipes.Names;

    static void Show(Terminal terminal, RecipeComparison comparison)
    {
        terminal.Table(
            ["recipe", "#picks", "#images", "#sequences", "#species", "#places", "#with people", "#area", "#confidence", "#animals", "#seconds", "#only here"],
            comparison.Rows.Select(r => (IReadOnlyList<string>)
            [
                r.Recipe, Format.Count(r.Picks), Format.Count(r.Images), Format.Count(r.Sequences), Format.Count(r.Species), Format.Count(r.Locations), Format.Count(r.WithPeople),
                Format.Fraction(r.MeanMaxArea), Format.Fraction(r.MeanMaxConfidence), Format.Fraction(r.MeanAnimals), Format.Fraction(r.Seconds), Format.Count(r.OnlyHere),
            ]));
        terminal.Heading("Images chosen by both");
        terminal.Table(
            ["", .. comparison.Rows.Select(r => "#" + r.Recipe)],
            comparison.Rows.Zip(comparison.Overlap).Select(r => (IReadOnlyList<string>)[r.First.Recipe, .. r.Second.Select(n => Format.Count(n))]));
        terminal.Heading("Only here");
        foreach (var row in comparison.Rows.Where(r => r.Examples.Count > 0))
        {
            terminal.Line($"{row.Recipe}: {string.Join(", ", row.Examples)}");
        }
    }
}
