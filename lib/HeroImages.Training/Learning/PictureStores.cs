using HeroImages.Images;
using HeroImages.Training.Features;

namespace HeroImages.Training.Learning;

/// <summary>The two kinds of stores.</summary>
static class PictureStores
{
    /// <summary>Pictures as a network is shown them: 0.2 MB each by default.</summary>
    public static PictureStore<PictureViews> OfViews(ViewOptions options) =>
        new("read pictures", subject => PictureViewer.View(subject.Content, Areas.Of(subject), options));

    /// <summary>The features of pictures by a large network, and what is measured of them.</summary>
    public static PictureStore<float[]> OfRows(FeatureRows rows) =>
        new($"features of {rows.Deep.Name}", rows.Of, () => FormattableString.Invariant($"{rows.Asked.Hits} known"));
}
