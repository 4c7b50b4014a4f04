using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>Writes ratings as the predecessor's labelers did, so that its tools read them.</summary>
public static class LabelExport
{
    const double Percent = 100;
    const int BufferBytes = 1 << 16;

    /// <summary>Writes a label file; it appears whole or not at all.</summary>
    /// <param name="path">Where to; the predecessor's tools look for names with <c>_labels_</c> that end in <c>.json</c>.</param>
    /// <param name="info">
    /// What to say of the run. <see cref="LabelInfo.Method"/> decides in which labeler's form failures are written; a method
    /// of another name is written as <see cref="LabelMethods.Synchronous"/> is. A checkpoint is written as one.
    /// </param>
    /// <param name="labels">Files as they are to be named, the answers, and the seconds these took; written in this order.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <returns>
    /// How many failures were left out, since <see cref="LabelMethods.Batch"/> has no form for them; 0 for the others.
    /// </returns>
    /// <exception cref="InputException">The file is there already, or cannot be written.</exception>
    public static int Write(
        string path, LabelInfo info, IEnumerable<(string File, RatingAnswer Answer, double? Seconds)> labels, bool overwrite = false)
    {
        if (File.Exists(path) && !overwrite)
        {
            throw new InputException(path, null, "there is such a file already", "a new file", "Name another file, or replace it with --overwrite.");
        }
        var all = labels.ToList();
        var written = info.Method == LabelMethods.Batch ? all.FindAll(label => label.Answer.Value is not null) : all;
        OutputFolder.Guard(path, () => WriteThrough(path, info, written));
        return all.Count - written.Count;
    }

    static void WriteThrough(string path, LabelInfo info, IReadOnlyList<(string File, RatingAnswer Answer, double? Seconds)> labels)
    {
        var temporary = path + ".part";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            using (var writer = new Utf8JsonWriter(stream, PythonJson.Options))
            {
                Write(writer, info, labels);
            }
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }

    static void Write(Utf8JsonWriter writer, LabelInfo info, IReadOnlyList<(string File, RatingAnswer Answer, double? Seconds)> labels)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(info.IsCheckpoint ? "checkpoint_info" : "labeling_info");
        WriteInfo(writer, info);
        WriteCounts(writer, info, labels);
        writer.WriteEndObject();
        writer.WriteStartArray("results");
        foreach (var (file, answer, seconds) in labels)
        {
            WriteResult(writer, info.Method, file, answer, seconds);
            if (writer.BytesPending >= BufferBytes)
            {
                writer.Flush();
            }
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteInfo(Utf8JsonWriter writer, LabelInfo info)
    {
        writer.Text("timestamp", info.Timestamp is { } moment ? LabelInfo.Text(moment) : "");
        writer.Text("model_used", info.Model ?? "unknown");
        foreach (var (name, text) in new[] { ("processing_method", info.Method), ("batch_job_name", info.BatchJobName), ("server_url", info.ServerUrl) })
        {
            if (text is not null)
            {
                writer.Text(name, text);
            }
        }
    }

    static void WriteCounts(Utf8JsonWriter writer, LabelInfo info, IReadOnlyList<(string File, RatingAnswer Answer, double? Seconds)> labels)
    {
        var successes = labels.Where(label => label.Answer.Value is not null).ToList();
        writer.WriteNumber("total_images", labels.Count);
        writer.WriteNumber("successful_labels", successes.Count);
        writer.WriteNumber("failed_labels", labels.Count - successes.Count);
        if (labels.Count == 0)
        {
            writer.WriteNumber("success_rate", 0);
        }
        else
        {
            writer.Float("success_rate", (double)successes.Count / labels.Count * Percent);
        }
        writer.WriteStartObject("statistics");
        WriteStatistics(writer, info, [.. successes.Select(s => s.Answer.Value!.Value)], [.. successes.Select(s => s.Seconds ?? 0)]);
        writer.WriteEndObject();
        if (info.IsCheckpoint)
        {
            writer.WriteBoolean("is_checkpoint", true);
        }
    }

    static void WriteStatistics(Utf8JsonWriter writer, LabelInfo info, double[] scores, double[] seconds)
    {
        writer.Float("avg_score", scores.DefaultIfEmpty().Average());
        writer.Float("min_score", scores.DefaultIfEmpty().Min());
        writer.Float("max_score", scores.DefaultIfEmpty().Max());
        if (HasTimes(info.Method) && !info.IsCheckpoint)
        {
            writer.Float("avg_processing_time", seconds.DefaultIfEmpty().Average());
        }
    }

    static void WriteResult(Utf8JsonWriter writer, string? method, string file, RatingAnswer answer, double? seconds)
    {
        var isLocalFailure = answer.Value is null && LabelMethods.IsLocal(method);
        writer.WriteStartObject();
        writer.Text("image_path", file);
        writer.Text("image_filename", LabelPath.BaseName(file));
        if (!isLocalFailure)
        {
            writer.Float("aesthetic_score", answer.Value ?? 0);
            writer.Text("reasoning", answer.Value is null ? "" : answer.Reasons ?? "");
        }
        writer.WriteBoolean("success", answer.Value is not null);
        if (HasTimes(method))
        {
            writer.Float("processing_time", seconds ?? 0);
        }
        if (answer.Value is null)
        {
            writer.Text(isLocalFailure ? "error" : "error_message", answer.Failure?.Detail ?? "no value was given");
        }
        writer.WriteEndObject();
    }

    static bool HasTimes(string? method) => method != LabelMethods.Batch && !LabelMethods.IsLocal(method);
}
