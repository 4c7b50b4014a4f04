using HeroImages.Forms;

namespace HeroImages.Training.Splits;

/// <summary>How examples are divided into parts for training, validation and test.</summary>
[TypeFormatterSource]
public sealed record Split : INotebookForm
{
    /// <summary>The seed of the hash that divides.</summary>
    public required int Seed { get; init; }

    /// <summary>
    /// The divisions whose tests judge: one where there are groups enough for fixed parts; else several, in which every group is tested
    /// once by a model that has not seen it; none where there are fewer than two groups.
    /// </summary>
    public required IReadOnlyList<Fold> Folds { get; init; }

    /// <summary>The division for the model that is kept: that of the only fold, or, where parts take turns, one without a test.</summary>
    public required Fold Final { get; init; }

    /// <summary>The groups, by name.</summary>
    public required IReadOnlyList<SplitGroup> Groups { get; init; }

    /// <summary>Of each key that groups are made by its part, to be handed to a later split that is to keep it.</summary>
    public required IReadOnlyDictionary<string, Part> Parts { get; init; }

    /// <summary>What was decided and why, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether parts are fixed, rather than taking turns.</summary>
    public bool IsFixed => Folds.Count == 1;

    /// <inheritdoc/>
    public string ToHtml() => Form.ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form.ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => Form.Title;

    Form Form => Notes.Aggregate(new Form(Title), (said, note) => said.Say(note))
        .Table(null, Groups, ("group", g => g.Name), (IsFixed ? "part" : "turn", g => IsFixed ? g.Part.ToString().ToLowerInvariant() : g.Fold + 1), ("pictures", g => g.Examples), ("rated by people", g => g.ByPeople), ("7 or more", g => g.Top));

    string Title => IsFixed
        ? FormattableString.Invariant($"{Final.Training.Count:N0} pictures to learn from, {Final.Validation.Count:N0} for validation, {Folds[0].Test.Count:N0} for the test")
        : FormattableString.Invariant($"{Groups.Sum(g => g.Examples):N0} pictures of {Groups.Count:N0} groups, tested in {Folds.Count:N0} turns");
}
