using System.CommandLine;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>The options that say by which recipe, and how many, are chosen.</summary>
sealed class RecipeArguments
{
    readonly Option<string> _recipe = new("--recipe", "-r") { Description = "Name of a recipe (see hero recipes list), or a recipe file (the project's: heroes).", HelpName = "NAME|FILE", CompletionSources = { Recipes.Names.ToArray() } };
    readonly Option<int> _count = new("--count", "-n") { Description = "How many candidates.", HelpName = "N", DefaultValueFactory = _ => new SelectionOptions().Count };
    readonly Option<int?> _seed = new("--seed") { Description = "Decides all draws (the recipe's: 0).", HelpName = "S" };
    readonly Option<double?> _negatives = new("--negatives") { Description = "Share of plain pictures from the worse half, as examples for training (0).", HelpName = "SHARE" };
    readonly Option<bool> _strict = new("--strict-caps") { Description = "Keep all limits on likeness, even if the count is not met then." };
    readonly Option<int?> _first = new("--first") { Description = "Look at the first N images only, for a quick trial.", HelpName = "N" };

    public RecipeArguments(Command command)
    {
        foreach (Option option in new Option[] { _recipe, _count, _seed, _negatives, _strict, _first })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The recipe with the flags applied.</summary>
    public SelectionRecipe Recipe(ParseResult parsed, Project? project) =>
        Adjusted(Recipes.Get(parsed.GetValue(_recipe) ?? project?.Recipe ?? Recipes.Default), parsed, project);

    /// <summary>Another recipe with the same flags applied.</summary>
    public SelectionRecipe Adjusted(SelectionRecipe recipe, ParseResult parsed, Project? project)
    {
        return recipe with
        {
            Seed = parsed.GetValue(_seed) ?? recipe.Seed,
            InfoBar = recipe.Method == SelectionMethod.Diverse ? project?.InfoBar ?? recipe.InfoBar : recipe.InfoBar,
            Negatives = Checked.Share(_negatives.Name, parsed.GetValue(_negatives)) ?? recipe.Negatives,
        };
    }

    /// <summary>How many, and the like.</summary>
    public SelectionOptions Options(ParseResult parsed) => new()
    {
        Count = Checked.AtLeastOne(_count.Name, parsed.GetValue(_count)),
        StrictLimits = parsed.GetValue(_strict),
        FirstImages = Checked.AtLeastOne(_first.Name, parsed.GetValue(_first)),
    };
}
