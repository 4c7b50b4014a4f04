using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Galleries.Sources;

/// <summary>Label files of the predecessor as a gallery: each file is a rater.</summary>
static class LabelSource
{
    /// <summary>Reads the files and finds their pictures, each file by itself: another one may name the same picture by another path.</summary>
    /// <param name="files">The label files.</param>
    /// <param name="images">Folder of the pictures.</param>
    /// <param name="progress">Told files read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">A file is missing or broken, or the folder cannot be listed.</exception>
    public static Gallery Read(IReadOnlyList<string> files, string images, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var read = files.Select(file => (File: file, Labels: PredecessorLabels.Read(file, progress, cancel))).ToList();
        var raters = RaterNames.Different([.. read.Select(r => Rater(r.File, r.Labels))], Written, rater => rater.Source);
        var below = LabelImport.FilesBelow(images);
        var labels = read.Zip(raters).SelectMany(pair => Matched(pair.Second.Title, pair.First.Labels.ToLabels(), images, below)).ToList();
        return new()
        {
            Title = raters.Count == 1 ? raters[0].Title : "Ratings",
            Raters = raters,
            Pictures =
            [
                .. labels.GroupBy(label => label.Match.File ?? Name(label.Label), StringComparer.Ordinal)
                    .Select(group => Picture(group.Key, group.First().Match, images, [.. group.Select(label => (label.Rater, label.Label))])),
            ],
        };
    }

    static IEnumerable<(string Rater, ImportedLabel Label, LabelMatch Match)> Matched(string rater, IReadOnlyList<ImportedLabel> labels, string images, IEnumerable<string> below)
    {
        var matcher = new LabelMatcher(images, below, labels.Select(label => label.ImagePath));
        return labels.Select(label => (rater, label, matcher.Match(label.ImagePath)));
    }

    static GalleryRater Rater(string file, PredecessorLabels labels)
    {
        var rater = labels.ToLabels() is [var first, ..] ? RaterNames.Of(first.Rater) : Path.GetFileName(file);
        return new(labels.Info.IsCheckpoint ? $"{rater}, checkpoint" : rater)
        {
            Method = RaterNames.Method(labels.Info.Method) ?? labels.Info.Method,
            Model = labels.Info.Model,
            Source = Path.GetFileName(file),
            Written = labels.Info.Timestamp,
            IsUnfinished = labels.Info.IsCheckpoint,
        };
    }

    static string? Written(GalleryRater rater) => rater.Written?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A label without any path is a picture of its own kind; all such share one entry, which says so.</summary>
    static string Name(ImportedLabel label) => RelativePath.Normalize(label.ImagePath) is { Length: > 0 } name ? name : "(no name)";

    static GalleryPicture Picture(string file, LabelMatch match, string images, IReadOnlyList<(string Rater, ImportedLabel Label)> labels) => new()
    {
        File = file,
        Path = match.File is { } found ? Path.Join(images, found) : null,
        NotFound = match.File is null ? match.Detail : null,
        Ratings = [.. labels.GroupBy(label => label.Rater, StringComparer.Ordinal).Select(own => Rating(own.Key, [.. own.Select(label => label.Label)]))],
    };

    /// <summary>Of several labels of one file on one picture the last with a value counts: a failure never replaces a value.</summary>
    static GalleryRating Rating(string rater, IReadOnlyList<ImportedLabel> labels)
    {
        var label = labels.LastOrDefault(l => l.Answer.Value is not null) ?? labels[^1];
        return new(rater, label.Answer) { Seconds = label.Seconds is { } seconds && double.IsFinite(seconds) && seconds > 0 ? seconds : null };
    }
}
