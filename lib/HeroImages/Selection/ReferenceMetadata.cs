using System.Globalization;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>The predecessor's <c>candidates_metadata.json</c>, for tools that read it.</summary>
static class ReferenceMetadata
{
    public static void Write(string path, CandidateSelection selection, string folder, TransferResult transfer, TimeProvider time) =>
        JsonOutput.Write(path, writer =>
        {
            writer.WriteStartObject();
            WriteGeneration(writer, selection, folder, time);
            WriteDistribution(writer, selection);
            WriteSizes(writer, [.. selection.Candidates.Select(c => c.MaxArea).Order()]);
            if (selection.Candidates.Any(c => c.SequenceSize > 0))
            {
                WriteSequences(writer, selection);
            }
            writer.WriteStartArray("candidates");
            foreach (var candidate in selection.Candidates)
            {
                WriteCandidate(writer, candidate, transfer);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    static void WriteGeneration(Utf8JsonWriter writer, CandidateSelection selection, string folder, TimeProvider time)
    {
        writer.WriteStartObject("generation_info");
        writer.WriteNumber("total_candidates", selection.CountFound);
        writer.WriteString("generation_time", time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        writer.WriteString("selector_type", SelectorType(selection.Recipe));
        writer.WriteText("folder_name", folder);
        writer.WriteString("description", selection.Recipe.Description);
        writer.WriteEndObject();
    }

    static string SelectorType(SelectionRecipe recipe) => recipe.Name switch
    {
        "reference" => "SequenceAwareStratifiedSelector",
        "training" => "StratifiedSelector_Training",
        "stratified" => "StratifiedSelector",
        var name => name,
    };

    static void WriteDistribution(Utf8JsonWriter writer, CandidateSelection selection)
    {
        writer.WriteStartObject("category_distribution");
        foreach (var stratum in selection.Candidates.GroupBy(c => c.Stratum))
        {
            writer.WriteNumber(stratum.Key, stratum.Count());
        }
        writer.WriteEndObject();
    }

    /// <summary>A quantile is element floor(k · n) of the sorted sizes.</summary>
    static void WriteSizes(Utf8JsonWriter writer, double[] sizes)
    {
        writer.WriteStartObject("size_distribution");
        if (sizes.Length > 0)
        {
            var n = sizes.Length;
            writer.WriteNumber("min", sizes[0]);
            writer.WriteNumber("max", sizes[^1]);
            writer.WriteNumber("median", sizes[n / 2]);
            writer.WriteNumber("p10", sizes[n / 10]);
            writer.WriteNumber("p25", sizes[n / 4]);
            writer.WriteNumber("p75", sizes[(int)(3L * n / 4)]);
            writer.WriteNumber("p90", sizes[(int)(9L * n / 10)]);
            writer.WriteNumber("mean", sizes.Sum() / n);
        }
        writer.WriteEndObject();
    }

    static void WriteSequences(Utf8JsonWriter writer, CandidateSelection selection)
    {
        var total = selection.CountFound;
        var unique = selection.Candidates.Select(c => c.Sequence).Distinct().Count();
        writer.WriteStartObject("sequence_stats");
        writer.WriteNumber("total_candidates", total);
        writer.WriteNumber("unique_sequences", unique);
        if (total > 0)
        {
            writer.WriteNumber("sequence_diversity_percent", 100.0 * unique / total);
            writer.WriteNumber("avg_sequence_size", selection.Candidates.Average(c => c.SequenceSize));
            writer.WriteNumber("min_sequence_size", selection.Candidates.Min(c => c.SequenceSize));
            writer.WriteNumber("max_sequence_size", selection.Candidates.Max(c => c.SequenceSize));
        }
        writer.WriteEndObject();
    }

    static void WriteCandidate(Utf8JsonWriter writer, Candidate candidate, TransferResult transfer)
    {
        writer.WriteStartObject();
        writer.WriteText("original_path", candidate.File);
        writer.WriteText("flattened_filename", transfer.Names.GetValueOrDefault(candidate.File) ?? candidate.File.Replace('/', '#').Replace('\\', '#'));
        writer.WriteString("category", candidate.Stratum);
        writer.WriteNumber("quality_score", candidate.Score);
        writer.WriteText("seq_id", candidate.Sequence);
        writer.WriteNumber("frame_num", candidate.Frame ?? -1);
        writer.WriteNumber("seq_num_frames", candidate.Frames ?? -1);
        writer.WriteStartObject("metadata");
        writer.WriteNumber("max_size", candidate.MaxArea);
        writer.WriteNumber("max_confidence", candidate.MaxConfidence);
        writer.WriteNumber("num_animals", candidate.Animals);
        writer.WriteNumber("num_species", candidate.Species.Count);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
