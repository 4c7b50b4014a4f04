using System.CommandLine;
using System.Globalization;
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

    static Command List() => new Command("list", "The recipes that come with hero.").Does((_, terminal, _) =>
    {
        terminal.Table(["recipe", "what it is for"], Recipes.Names.Select(n => (IReadOnlyList<string>)[n, Recipes.Get(n).Description]));
        return ExitCode.Done;
    });

    static Command ShowOne()
    {
        var name = new Argument<string>("recipe") { Description = "Name or file." };
        return new Command("show", "Print a recipe as a file to start your own from.") { name }.Does((parsed, terminal, _) =>
        {
            terminal.Line(Recipes.ToJson(Recipes.Get(parsed.GetRequiredValue(name))));
            return ExitCode.Done;
        });
    }

    static Command Compare()
    {
        var names = new Argument<string[]>("recipes") { Description = "Names or files; all that come with hero if none is given.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("compare", "Apply several recipes to the same images and show what each finds that the others miss.") { names, json };
        var collection = new CollectionArguments(command);
        var arguments = new RecipeArguments(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var recipes = Asked(parsed.GetValue(names)).Select(n => arguments.Adjusted(Recipes.Get(n), parsed, collection.ProjectOf(parsed))).ToList();
            var images = collection.Open(parsed, terminal, cancel);
            var comparison = RecipeComparer.Compare(images.Detections, images.Sequences, recipes, arguments.Options(parsed), TimeProvider.System, cancel);
            if (parsed.GetValue(json))
            {
                terminal.Json(comparison);
                return ExitCode.Done;
            }
            Show(terminal, comparison);
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
                r.Recipe, Count(r.Picks), Count(r.Images), Count(r.Sequences), Count(r.Species), Count(r.Locations), Count(r.WithPeople),
                Mean(r.MeanMaxArea), Mean(r.MeanMaxConfidence), Mean(r.MeanAnimals), Mean(r.Seconds), Count(r.OnlyHere),
            ]));
        terminal.Heading("Images chosen by both");
        terminal.Table(
            ["", .. comparison.Rows.Select(r => "#" + r.Recipe)],
            comparison.Rows.Zip(comparison.Overlap).Select(r => (IReadOnlyList<string>)[r.First.Recipe, .. r.Second.Select(Count)]));
        terminal.Heading("Only here");
        foreach (var row in comparison.Rows.Where(r => r.Examples.Count > 0))
        {
            terminal.Line($"{row.Recipe}: {string.Join(", ", row.Examples)}");
        }
    }

    static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Mean(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
