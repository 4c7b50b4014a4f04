using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Training.Networks;

namespace HeroImages.Training.Features;

/// <summary>Features of a backbone: of the frame, then of the square around its animals. One picture at a time, on the thread that asks.</summary>
/// <param name="backbone">The network, which is disposed with this.</param>
/// <param name="views">What it is shown.</param>
public sealed class BackboneFeatures(Backbone backbone, ViewOptions views) : IDeepFeatures
{
    /// <inheritdoc/>
    public string Name => backbone.Name;

    /// <inheritdoc/>
    public string File => Path.GetFileName(backbone.Path);

    /// <inheritdoc/>
    public string Hash { get; } = FileHash.Of(WideText.ToBytes($"{backbone.Hash} {views.Fingerprint}"));

    /// <inheritdoc/>
    public int Count => 2 * backbone.Features;

    /// <summary>The network.</summary>
    internal Backbone Backbone => backbone;

    /// <inheritdoc/>
    public (float[]? Features, string? Failure) See(ScoringSubject subject)
    {
        var (shown, failure) = PictureViewer.View(subject.Content, Areas.Of(subject), views);
        return shown is null ? (null, failure) :
            ([.. backbone.Of(new(shown.Frame, views.FrameWidth, views.FrameHeight)), .. backbone.Of(new(shown.Animals, views.AnimalSide, views.AnimalSide))], null);
    }

    /// <inheritdoc/>
    public void Dispose() => backbone.Dispose();
}
