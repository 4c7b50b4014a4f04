using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>A frame that was opened and could be read.</summary>
/// <param name="Frame">The frame, scored by the recipe.</param>
/// <param name="File">Its path as the results write it.</param>
/// <param name="Measures">What was measured.</param>
sealed record LookedFrame(Representative Frame, string File, PictureMeasures Measures)
{
    /// <summary>How good it is technically.</summary>
    public TechnicalScore Technical { get; } = TechnicalScore.Of(Measures);
}
