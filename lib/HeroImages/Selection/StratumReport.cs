using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>How a stratum fared.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="Share">Its share of the count, as the recipe states it.</param>
/// <param name="Available">What there was to choose from: sequences, or images where these are the unit.</param>
/// <param name="Asked">Its quota.</param>
/// <param name="Found">Picks that came to it, fill-up included.</param>
[TypeFormatterSource]
public sealed record StratumReport(string Name, double Share, int Available, int Asked, int Found) : INotebookForm
{
    /// <summary>What is missing to the quota.</summary>
    public int ShortFall => Math.Max(0, Asked - Found);

    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
