using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Galleries.Sources;

/// <summary>An input, and what it was found to be.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The file.</param>
/// <param name="IsOfFolder">Whether a folder was named and this is one of the files found in it.</param>
sealed record GalleryInput(GalleryInputKind Kind, string Path, bool IsOfFolder = false)
{
    /// <summary>What the predecessor calls files of runs that go on: a backup while a checkpoint is written, and the checkpoint.</summary>
    static readonly string[] Unfinished = [".bk.tmp.json", ".tmp.json"];

    const string Expected = "candidates.json, ratings.jsonl, a label file, or a folder with one of them";

    /// <summary>What a name given by the user means; a folder may hold several.</summary>
    /// <exception cref="InputException">It is not there, or none of what can be shown.</exception>
    public static IReadOnlyList<GalleryInput> Find(string path) => Directory.Exists(path) ? InFolder(path)
        : !File.Exists(path) ? throw new InputException(path, null, "there is no such file or folder", Expected, "Check the name.")
        : [new(KindOf(path), path)];

    static GalleryInput[] InFolder(string folder)
    {
        GalleryInput[] found =
        [
            .. new[] { (GalleryInputKind.Selection, SelectionWriter.FileName), (GalleryInputKind.Journal, JournalReader.FileName) }
                .Select(file => new GalleryInput(file.Item1, System.IO.Path.Combine(folder, file.Item2))).Where(input => File.Exists(input.Path)),
            .. LabelFiles(folder).Select(file => new GalleryInput(GalleryInputKind.Labels, file, IsOfFolder: true)),
        ];
        return found.Length > 0 ? found : throw new InputException(folder, null, "none of the files that can be shown is in this folder", "candidates.json, ratings.jsonl or *_labels_*.json", "Name the right folder.");
    }

    /// <summary>Of a run's finished file, its checkpoint and the checkpoint's backup only the first that is there: each holds what the next one has.</summary>
    static IEnumerable<string> LabelFiles(string folder) => Directory.EnumerateFiles(folder).Where(IsLabelName)
        .GroupBy(file => Unfinished.Aggregate(file, (name, ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] + ".json" : name), StringComparer.Ordinal)
        .Select(run => run.MinBy(file => file.Length)!).Order(StringComparer.Ordinal);

    /// <summary>As the predecessor's visualisation finds them.</summary>
    static bool IsLabelName(string path) => System.IO.Path.GetFileName(path) is var name
        && name.Contains("_labels_", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    static GalleryInputKind KindOf(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? GalleryInputKind.Journal
        : HasCandidates(file) ? GalleryInputKind.Selection
        : GalleryInputKind.Labels;

    /// <summary>Whether a JSON file is a selection; what is broken is left to the reader of labels, which says where.</summary>
    static bool HasCandidates(string file)
    {
        if (System.IO.Path.GetFileName(file).Equals(SelectionWriter.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("candidates", out _) && root.TryGetProperty("recipe", out _);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
