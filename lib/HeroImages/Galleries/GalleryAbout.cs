using System.Globalization;

namespace HeroImages.Galleries;

/// <summary>What is said of a rater beside its title.</summary>
static class GalleryAbout
{
    const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Names and texts, those that are not known left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(GalleryRater rater) =>
    [
        .. new (string Name, string? Text)[]
        {
            ("Rater", rater.Title),
            ("Model", rater.Model),
            ("Method", rater.Method),
            ("Rubric", rater.Rubric),
            ("File", rater.Source),
            ("Written", rater.Written?.ToString(TimeFormat, CultureInfo.InvariantCulture)),
            ("State", rater.IsUnfinished ? "a checkpoint: the run may not have ended" : null),
        }.Where(fact => !string.IsNullOrEmpty(fact.Text)).Select(fact => KeyValuePair.Create(fact.Name, fact.Text!)),
    ];
}
