using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Writes a selection into a folder: <c>candidates.json</c>, <c>candidates.csv</c> and, if asked for, the pictures.</summary>
public static class SelectionWriter
{
    /// <summary>The file that holds a selection.</summary>
    public const string FileName = "candidates.json";

    internal const string ReferenceFileName = "candidates_metadata.json";

    const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Writes a selection; the folder holds all of it afterwards, or nothing new.</summary>
    /// <param name="selection">What to write.</param>
    /// <param name="folder">Where to; made if it is not there.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how many pictures have been copied.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    /// <returns>What became of the pictures.</returns>
    /// <exception cref="InputException">The folder cannot be written, or holds a selection that may not be replaced.</exception>
    public static TransferResult Write(
        CandidateSelection selection, string folder, SelectionWriterOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new();
        using var output = OutputFolder.Open(folder, FileName, options.Overwrite);
        var transfer = options.Transfer == PictureTransfer.None || options.Images is null
            ? TransferResult.Nothing
            : OutputFolder.Guard(folder, () => PictureCopier.Transfer(
                [.. selection.Candidates.Select(c => c.File)], options.Images, output.Staging, options.Transfer, progress, cancel));
        OutputFolder.Guard(folder, () =>
        {
            JsonOutput.Write(output[FileName], w => WriteSelection(w, selection, transfer));
            CandidateTable.Write(output["candidates.csv"], selection, transfer);
            if (options.ReferenceFormat)
            {
                ReferenceMetadata.Write(output[ReferenceFileName], selection, Path.GetFileName(Path.GetFullPath(folder)), transfer, options.Time);
            }
        });
        cancel.ThrowIfCancellationRequested();
        var earlier = EarlierSelection.FilesOf(folder);
        output.Commit(last: FileName);
        OutputFolder.Guard(folder, () => EarlierSelection.Remove(folder, earlier, transfer.Names.Values, options));
        return transfer;
    }

    /// <summary>Refuses a folder that could not be written to, before the work is done that would then be lost.</summary>
    /// <exception cref="InputException">See <see cref="Write"/>.</exception>
    public static void CheckFolder(string folder, SelectionWriterOptions options) =>
        OutputFolder.Open(folder, FileName, options.Overwrite).Dispose();

    /// <summary>The selection as JSON, as <c>candidates.json</c> has it.</summary>
    internal static void WriteSelection(Utf8JsonWriter writer, CandidateSelection selection, TransferResult transfer)
    {
        writer.WriteStartObject();
        writer.WriteString("recipe", selection.Recipe.Name);
        writer.WriteNumber("count_asked", selection.CountAsked);
        writer.WriteNumber("count_found", selection.CountFound);
        writer.WriteNumber("short_fall", selection.ShortFall);
        writer.WriteNumber("mean_score", selection.MeanScore);
        writer.WriteNumber("detection_threshold", selection.Threshold);
        writer.WriteNumber("eligible_images", selection.EligibleImages);
        writer.WriteNumber("eligible_sequences", selection.EligibleSequences);
        Write(writer, "strata", selection.Strata, SelectionJson.Default.IReadOnlyListStratumReport);
        Write(writer, "excluded", selection.Excluded, SelectionJson.Default.IReadOnlyListExclusionCount);
        Write(writer, "limits", selection.Limits, SelectionJson.Default.IReadOnlyListLimitReport);
        Write(writer, "prices", selection.Prices, SelectionJson.Default.IReadOnlyListPrice);
        WriteLook(writer, selection.Look);
        writer.WriteStartArray("candidates");
        foreach (var candidate in selection.Candidates)
        {
            WriteCandidate(writer, candidate, transfer);
        }
        writer.WriteEndArray();
        Write(writer, "recipe_settings", selection.Recipe, SelectionJson.Default.SelectionRecipe);
        writer.WriteEndObject();
    }

    static void Write<T>(Utf8JsonWriter writer, string name, T value, JsonTypeInfo<T> type)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, type);
    }

    static void WriteLook(Utf8JsonWriter writer, LookReport? look)
    {
        if (look is null)
        {
            return;
        }
        writer.WriteStartObject("look");
        writer.WriteNumber("sequences", look.Sequences);
        writer.WriteNumber("pictures", look.Pictures);
        writer.WriteNumber("other_frames", look.OtherFrames);
        writer.WriteNumber("near_duplicates", look.NearDuplicates);
        writer.WriteStartArray("failures");
        foreach (var (file, failure) in look.Failures.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteText("file", file);
            writer.WriteText("failure", failure);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteCandidate(Utf8JsonWriter writer, Candidate candidate, TransferResult transfer)
    {
        writer.WriteStartObject();
        writer.WriteText("file", candidate.File);
        writer.WriteString("stratum", candidate.Stratum);
        writer.WriteNumber("score", candidate.Score);
        writer.WriteText("sequence", candidate.Sequence);
        WriteNumber(writer, "frame", candidate.Frame);
        WriteNumber(writer, "frames", candidate.Frames);
        writer.WriteText("location", candidate.Location);
        writer.WriteText("datetime", candidate.Time?.ToString(TimeFormat, CultureInfo.InvariantCulture));
        writer.WriteNumber("animals", candidate.Animals);
        Write(writer, "species", candidate.Species, SelectionJson.Default.IReadOnlyListString);
        writer.WriteNumber("max_area", candidate.MaxArea);
        writer.WriteNumber("max_confidence", candidate.MaxConfidence);
        Write(writer, "parts", candidate.Parts, SelectionJson.Default.IReadOnlyDictionaryStringDouble);
        Write(writer, "reasons", candidate.Reasons, SelectionJson.Default.IReadOnlyListString);
        writer.WriteText("copied_as", transfer.Names.GetValueOrDefault(candidate.File));
        if (transfer.Failures.TryGetValue(candidate.File, out var failure))
        {
            writer.WriteText("failure", failure);
        }
        writer.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
