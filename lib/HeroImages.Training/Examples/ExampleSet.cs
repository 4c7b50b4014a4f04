using HeroImages.Forms;

namespace HeroImages.Training.Examples;

/// <summary>Examples from ratings, and what became of those ratings that gave none.</summary>
/// <param name="Examples">The examples, by SHA-256.</param>
/// <param name="Pairs">Comparisons, by the pictures' SHA-256.</param>
/// <param name="Raters">What was made of each rater's values.</param>
/// <param name="Notes">What was left out or assumed, in sentences.</param>
[TypeFormatterSource]
public sealed record ExampleSet(IReadOnlyList<Example> Examples, IReadOnlyList<ExamplePair> Pairs, IReadOnlyList<RaterUse> Raters, IReadOnlyList<string> Notes) : INotebookForm
{
    /// <summary>Examples that people have rated.</summary>
    public int ByPeople => Examples.Count(example => example.IsByPeople);

    /// <inheritdoc/>
    public string ToHtml() => Form.ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form.ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => Form.Title;

    Form Form
    {
        get
        {
            var form = new Form(FormattableString.Invariant($"{Examples.Count:N0} examples, {ByPeople:N0} of them rated by people; {Pairs.Count:N0} pairs"))
                .Table("Raters", Raters, ("rater", use => use.Rater.Title), ("ratings", use => use.Ratings), ("weight", use => use.Weight), ("how", use => use.How));
            return Notes.Aggregate(form, (said, note) => said.Say(note));
        }
    }
}
