using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>One random question to the diverse way of choosing.</summary>
sealed record HeroesCase(MadeImage[] Images, SelectionRecipe Recipe, SelectionOptions Options)
{
    public CandidateSelection Select() => new MadeCollection(Images).Select(Recipe, Options);

    /// <summary>The chosen without the plain examples, in the order of choice.</summary>
    public static IReadOnlyList<Candidate> Heroes(CandidateSelection selection) => [.. selection.Candidates.Where(c => c.Stratum != "negative")];

    public override string ToString() =>
        $"{Options} {Recipes.ToJson(Recipe)} {new MadeCollection(Images).ResultsJson()} {new MadeCollection(Images).MetadataJson()}";
}
