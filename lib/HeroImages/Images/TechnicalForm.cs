using HeroImages.Forms;

namespace HeroImages.Images;

/// <summary>What a technical score shows in a notebook.</summary>
static class TechnicalForm
{
    public static Form Of(TechnicalScore score) => new Form($"Technical score {CellText.Number(score.Value)} of 10")
        .Table(null, [.. score.Parts], ("part", part => part.Key), ("0 to 10", part => part.Value))
        .Table(null, score.Reasons, score.Reasons.Count, ("measured", reason => reason));
}
