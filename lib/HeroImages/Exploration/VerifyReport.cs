using System.Text.Json.Serialization;
using HeroImages.Forms;

namespace HeroImages.Exploration;

/// <summary>
/// Whether results and image folder belong together. <see cref="Found"/>, <see cref="Missing"/>,
/// <see cref="OtherCase"/>, <see cref="OutsideRoot"/>, <see cref="EmptyFiles"/> and <see cref="Unreadable"/> add up to
/// <see cref="Checked"/>.
/// </summary>
[TypeFormatterSource]
public sealed record VerifyReport : INotebookForm
{
    /// <summary>The image folder.</summary>
    public required string Root { get; init; }

    /// <summary>Different paths in the results.</summary>
    public required int Paths { get; init; }

    /// <summary>Those that were looked for: all, or the sample.</summary>
    public required int Checked { get; init; }

    /// <summary>Files that are there and, as far as was looked, readable.</summary>
    public required int Found { get; init; }

    /// <summary>See <see cref="PathStatus.Missing"/>.</summary>
    public required int Missing { get; init; }

    /// <summary>See <see cref="PathStatus.OtherCase"/>.</summary>
    public required int OtherCase { get; init; }

    /// <summary>See <see cref="PathStatus.OutsideRoot"/>.</summary>
    public required int OutsideRoot { get; init; }

    /// <summary>See <see cref="PathStatus.EmptyFile"/>.</summary>
    public required int EmptyFiles { get; init; }

    /// <summary>See <see cref="PathStatus.Unreadable"/>.</summary>
    public required int Unreadable { get; init; }

    /// <summary>Pictures that were decoded; 0 when that was not asked for. Videos are not.</summary>
    public required int Decoded { get; init; }

    /// <summary>
    /// Image files below the folder that the results do not have; null when only a sample was looked for. Hidden
    /// folders and files, and folders that are links, are passed over.
    /// </summary>
    public required int? Orphaned { get; init; }

    /// <summary>What to take away from the paths so that more of them are found; null when nothing helps.</summary>
    public required PrefixSuggestion? Prefix { get; init; }

    /// <summary>Folders that could not be listed, relative to the image folder, in order.</summary>
    public required IReadOnlyList<string> UnlistedFolders { get; init; }

    /// <summary>The first <see cref="Findings"/> of each status.</summary>
    public required IReadOnlyList<PathFinding> Examples { get; init; }

    /// <summary>The first <see cref="Orphans"/>.</summary>
    public required IReadOnlyList<string> OrphanExamples { get; init; }

    /// <summary>Everything that is wrong, in order of path; there may be a million. Not written to JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<PathFinding> Findings { get; init; } = [];

    /// <summary>All orphaned files, relative to the image folder with slashes, in order; empty when only a sample was looked for. Not written to JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Orphans { get; init; } = [];

    /// <inheritdoc/>
    public string ToHtml() => ExplorationForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => ExplorationForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => ExplorationForms.Of(this).Title;
}
