using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Answers;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Arranges the results of a job as entries or lines, in the ways that were seen.</summary>
static class BatchOutput
{
    public static List<JsonObject> Arrange(BatchJob job, IReadOnlyList<ServedEntry> served)
    {
        var entries = job.Entries.Zip(served, (entry, result) => Identified(job, entry, result.Result)).ToList();
        return job.FaultId switch
        {
            "batch-shuffled" => Shuffled(entries),
            "batch-missing" => [.. entries.Where((_, index) => index % 3 != 1 && entries.Count > 1)],
            "batch-duplicate" => [.. entries, entries[0].DeepClone().AsObject()],
            "batch-foreign" => [Foreign(job), .. entries],
            "batch-no-metadata" => [.. entries.Select(WithoutKey)],
            _ => entries,
        };
    }

    /// <summary>As the lines of a file.</summary>
    public static byte[] Lines(IEnumerable<JsonObject> entries)
    {
        var file = new MemoryStream();
        foreach (var entry in entries)
        {
            file.Write(JsonText.Bytes(entry));
            file.WriteByte((byte)'\n');
        }
        return file.ToArray();
    }

    static JsonObject Identified(BatchJob job, BatchEntry entry, JsonObject result)
    {
        if (job.InputFile is null && entry.Metadata is not null)
        {
            result["metadata"] = entry.Metadata.DeepClone();
        }
        else if (job.InputFile is not null && entry.Key is not null)
        {
            result["key"] = entry.Key;
        }
        return result;
    }

    static List<JsonObject> Shuffled(List<JsonObject> entries)
    {
        // Turned and then shuffled by a fixed seed: no key stands where it was submitted when there are two.
        var shuffled = entries.Skip(1).Concat(entries.Take(1)).ToArray();
        new Random(7).Shuffle(shuffled.AsSpan(0, Math.Max(0, shuffled.Length - 2)));
        return [.. shuffled];
    }

    static JsonObject Foreign(BatchJob job)
    {
        var response = new JsonObject { ["candidates"] = new JsonArray(new JsonObject { ["content"] = Content(), ["finishReason"] = "STOP", ["index"] = 0 }) };
        return Identified(job, new("never-submitted", new JsonObject { ["key"] = "never-submitted" }, default), new JsonObject { ["response"] = response });
    }

    static JsonObject Content() => new() { ["parts"] = new JsonArray(ResponseMaker.Part("{\"reasoning\":\"Another's.\",\"score\":9.9}")), ["role"] = "model" };

    static JsonObject WithoutKey(JsonObject entry)
    {
        entry.Remove("metadata");
        entry.Remove("key");
        return entry;
    }
}
