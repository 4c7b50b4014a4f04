using HeroImages.Forms;
using HeroImages.Images;

namespace HeroImages.Detections;

/// <summary>One file of a collection and what was found in it.</summary>
/// <param name="File">Its path as the results file writes it, mostly relative to the image folder.</param>
/// <param name="Detections">What was seen, in file order; empty when nothing was, or when the image failed.</param>
/// <param name="Failure">Why it could not be processed; null when it was. A failed image is not an empty one.</param>
/// <param name="Time">Local camera clock; null when the results file has no usable time.</param>
/// <param name="Location">The camera site, when the results file names one.</param>
/// <param name="Size">Pixels, when the results file has them.</param>
/// <param name="IsVideo">True for a video file.</param>
[TypeFormatterSource]
public sealed record ImageRecord(
    string File,
    IReadOnlyList<Detection> Detections,
    string? Failure = null,
    DateTime? Time = null,
    string? Location = null,
    ImageSize? Size = null,
    bool IsVideo = false) : INotebookForm
{
    /// <inheritdoc/>
    public string ToHtml() => DetectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => DetectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => DetectionForms.Of(this).Title;
}
