using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>What selections and their parts show in a notebook.</summary>
static class SelectionForms
{
    public static Form Of(CandidateSelection selection) =>
        new Form(Invariant($"{selection.CountFound:N0} of {selection.CountAsked:N0} pictures by “{selection.Recipe.Name}”"))
            .Say(Invariant($"From {selection.EligibleImages:N0} images in {selection.EligibleSequences:N0} sequences; an animal counts from a confidence of {CellText.Number(selection.Threshold)}; mean score {selection.MeanScore:F3}.")
                + (selection.ShortFall > 0 ? Invariant($" {selection.ShortFall:N0} are missing to what was asked for.") : ""))
            .Table("Strata", selection.Strata, StratumColumns)
            .Table("Left out before choosing", selection.Excluded, ("reason", row => ExclusionText.Of(row.Reason)), ("images", row => row.Images))
            .Table("Limits that gave way", selection.Limits.Where(limit => limit.GaveWay).ToList(), ("limit", row => row.Limit), ("asked", row => row.Asked), ("reached", row => row.Reached), ("picks beyond", row => row.PicksOver))
            .Table("Mean score that rules cost", selection.Prices.Take(3).ToList(), ("rule", row => row.Of), ("mean score", row => row.MeanScore))
            .Table("The first by score", [.. selection.Best(5)], CandidateColumns);

    public static Form Of(IReadOnlyList<StratumReport> strata) =>
        new Form(Invariant($"{strata.Count:N0} strata, {strata.Sum(s => s.Found):N0} pictures of {strata.Sum(s => s.Asked):N0} asked for")).Table(null, strata, strata.Count, StratumColumns);

    public static Form Of(StratumReport stratum) =>
        new(Invariant($"{Plain(stratum.Name)}: {stratum.Found:N0} found, {stratum.Asked:N0} asked, {stratum.Available:N0} to choose from"));

    public static Form Of(IReadOnlyList<Candidate> candidates) =>
        new Form(Invariant($"{candidates.Count:N0} candidates")).Table(null, candidates, CandidateColumns);

    public static Form Of(Candidate candidate) => new Form(Invariant($"{candidate.File}: {Plain(candidate.Stratum)}, score {candidate.Score:F3}"))
        .Facts(
            ("animals", candidate.Animals), ("species", candidate.Species), ("location", candidate.Location), ("time", candidate.Time),
            ("sequence", candidate.Sequence), ("largest animal", Invariant($"{100 * candidate.MaxArea:0.#} % of the frame")), ("best confidence", candidate.MaxConfidence))
        .Table(null, [.. candidate.Parts], ("part of the score", part => Plain(part.Key)), ("adds", part => part.Value))
        .Table(null, candidate.Reasons, candidate.Reasons.Count, ("why", reason => reason));

    public static Form Of(SelectionRecipe recipe) => new Form($"Recipe “{recipe.Name}”").Say(recipe.Description)
        .Facts(
            ("method", recipe.Method), ("unit", recipe.Unit), ("seed", recipe.Seed), ("info bar", recipe.InfoBar > 0 ? recipe.InfoBar : null),
            ("negatives", recipe.Negatives > 0 ? recipe.Negatives : null))
        .Table("Strata", recipe.Strata, recipe.Strata.Count, ("stratum", row => Plain(row.Name)), ("share", row => row.Share), ("what", row => row.Description))
        .Table("Score", recipe.Score, recipe.Score.Count, ("measure", row => row.Measure), ("weight", row => row.Weight))
        .Table("Parts", recipe.Parts, recipe.Parts.Count, ("recipe", row => row.Recipe), ("weight", row => row.Weight))
        .Say("All of it: Recipes.ToJson(recipe). A number is changed with recipe with { … }.");

    public static Form Of(RecipeComparison comparison) => new Form(Invariant($"{comparison.Rows.Count:N0} recipes on the same images"))
        .Table(
            null, comparison.Rows, comparison.Rows.Count,
            ("recipe", row => row.Recipe), ("picks", row => row.Picks), ("sequences", row => row.Sequences), ("species", row => row.Species), ("locations", row => row.Locations),
            ("with people", row => row.WithPeople), ("largest animal", row => row.MeanMaxArea), ("confidence", row => row.MeanMaxConfidence), ("only here", row => row.OnlyHere));

    public static Form Of(Explanation explanation) => new Form(explanation.Verdict)
        .Facts(("file", explanation.File), ("sequence", explanation.Sequence), ("rank", explanation.Rank is { } rank ? Invariant($"{rank:N0} of {explanation.OutOf:N0}") : null), ("chosen instead", explanation.ChosenInstead))
        .Table(null, [.. explanation.Strata], ("stratum", row => Plain(row.Key)), ("score", row => row.Value))
        .Table(null, [.. explanation.Measures], ("measure", row => Plain(row.Key)), ("value", row => row.Value))
        .Table(null, explanation.Reasons, explanation.Reasons.Count, ("why", reason => reason));

    static (string, Func<StratumReport, object?>)[] StratumColumns =>
    [
        ("stratum", row => Plain(row.Name)), ("share", row => row.Share), ("available", row => row.Available), ("asked", row => row.Asked), ("found", row => row.Found),
        ("missing", row => row.ShortFall),
    ];

    static (string, Func<Candidate, object?>)[] CandidateColumns =>
    [
        ("file", row => row.File), ("stratum", row => Plain(row.Stratum)), ("score", row => row.Score), ("species", row => row.Species), ("location", row => row.Location),
        ("time", row => row.Time), ("why", row => row.Reasons),
    ];

    static string Plain(string name) => name.Replace('_', ' ');

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
