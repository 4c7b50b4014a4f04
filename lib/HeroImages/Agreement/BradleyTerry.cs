using HeroImages.Forms;
using HeroImages.Labeling.Human;

namespace HeroImages.Agreement;

/// <summary>
/// Strengths of pictures from comparisons of pairs (Bradley and Terry 1952), fitted by minorisation and maximisation (Hunter 2004). An
/// equal verdict is half a win each. Every picture gets half a win and half a loss against an imagined average one, so that one that never
/// lost stays finite.
/// </summary>
[TypeFormatterSource]
public sealed record BradleyTerry : INotebookForm
{
    /// <summary>The pictures, the strongest first; equal ones by SHA-256.</summary>
    public required IReadOnlyList<BradleyTerryItem> Items { get; init; }

    /// <summary>Comparisons that were used.</summary>
    public required int Comparisons { get; init; }

    /// <summary>Sets of pictures that no comparison joins, directly or through others: between sets the order rests on the imagined picture alone.</summary>
    public required int Islands { get; init; }

    /// <summary>Fits strengths.</summary>
    /// <param name="verdicts">Verdicts in any order; withdrawn ones, and those of a picture with itself, do not count.</param>
    public static BradleyTerry Fit(IReadOnlyList<PairVerdict> verdicts)
    {
        var used = PairJournal.Standing(verdicts).Where(v => v.First.Sha256 != v.Second.Sha256).ToList();
        var pictures = used.SelectMany(v => new[] { v.First, v.Second })
            .GroupBy(p => p.Sha256, StringComparer.Ordinal).Select(group => group.MinBy(p => p.File, StringComparer.Ordinal)!).OrderBy(p => p.Sha256, StringComparer.Ordinal).ToList();
        var number = pictures.Select((picture, index) => (picture, index)).ToDictionary(pair => pair.picture.Sha256, pair => pair.index, StringComparer.Ordinal);
        var outcomes = new PairOutcomes(pictures.Count, used.Select(v => (number[v.First.Sha256], number[v.Second.Sha256], v.Choice switch { PairChoice.First => 1.0, PairChoice.Second => 0.0, _ => 0.5 })));
        var strengths = StrengthFit.Strengths(outcomes);
        var errors = StrengthFit.StandardErrors(outcomes, strengths);
        return new()
        {
            Items =
            [
                .. pictures.Select((picture, i) => new BradleyTerryItem(picture, strengths[i], errors?[i], outcomes.Comparisons(i), outcomes.Wins(i)))
                    .OrderByDescending(item => item.Strength).ThenBy(item => item.Picture.Sha256, StringComparer.Ordinal),
            ],
            Comparisons = used.Count,
            Islands = outcomes.Islands(),
        };
    }

    /// <summary>Learns what strengths mean on the scale from 0 to 10.</summary>
    /// <param name="rated">The absolute value of a picture by its SHA-256, from the same person or the mean of several; null where it has none.</param>
    /// <returns>Turns <see cref="BradleyTerryItem.Strength"/> into 0 to 10 by an isotonic fit; of kind None where fewer than three pictures have both.</returns>
    public Calibration ScaleBy(Func<string, double?> rated) => Calibration.Fit(
        [.. Items.Select(item => item.Strength)], [.. Items.Select(item => rated(item.Picture.Sha256) ?? double.NaN)], CalibrationKind.Isotonic);

    /// <inheritdoc/>
    public string ToHtml() => AgreementForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => AgreementForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => AgreementForms.Of(this).Title;
}
