using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Control;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Shows a job as the long-running operation that the service makes of it.</summary>
static class BatchView
{
    const string Type = "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch";

    /// <summary>The operation; in a list the inlined responses are left out.</summary>
    public static JsonObject Show(BatchJob job, DateTimeOffset now, EmulatorSettings settings, bool isListed)
    {
        var operation = new JsonObject { ["name"] = job.Name, ["metadata"] = Metadata(job, now, settings) };
        if (!job.IsDone)
        {
            return operation;
        }
        operation["done"] = true;
        if (job.Error is { } error)
        {
            operation["error"] = error.Show();
        }
        if (!isListed || job.ResultFile is not null)
        {
            AddOutput(job, operation);
        }
        return operation;
    }

    static JsonObject Metadata(BatchJob job, DateTimeOffset now, EmulatorSettings settings)
    {
        var metadata = new JsonObject { ["@type"] = Type, ["name"] = job.Name, ["model"] = $"models/{job.Model}", ["displayName"] = job.DisplayName };
        if (job.InputFile is { } file)
        {
            metadata["inputConfig"] = new JsonObject { ["fileName"] = file };
        }
        if (job.Priority is { } priority)
        {
            metadata["priority"] = priority;
        }
        metadata["createTime"] = Timestamp.Of(job.Created);
        if (job.Ended is { } ended)
        {
            metadata["endTime"] = Timestamp.Of(ended);
        }
        metadata["updateTime"] = Timestamp.Of(job.Ended ?? now);
        metadata["batchStats"] = Stats(job, now, settings);
        metadata["state"] = StateName(job);
        return metadata;
    }

    static JsonObject Stats(BatchJob job, DateTimeOffset now, EmulatorSettings settings)
    {
        var underway = job.IsDone || job.State == BatchState.Pending ? 0 : (int)(job.Entries.Count * job.Progress(now));
        var (succeeded, failed) = job.IsDone ? (job.Succeeded, job.Failed) : (underway, 0);
        var stats = new JsonObject { ["requestCount"] = Text(job.Entries.Count) };
        Add(stats, "successfulRequestCount", succeeded, settings);
        Add(stats, "failedRequestCount", failed, settings);
        Add(stats, "pendingRequestCount", job.Entries.Count - succeeded - failed, settings);
        return stats;
    }

    static void Add(JsonObject stats, string name, int count, EmulatorSettings settings)
    {
        if (count > 0 || settings.SendsZeroCounters)
        {
            stats[name] = Text(count);
        }
    }

    static string StateName(BatchJob job)
    {
        var name = job.State.ToString().ToUpperInvariant();
        return job.FaultId != "batch-job-state" ? $"BATCH_STATE_{name}"
            : job.State == BatchState.Running ? "JOB_STATE_REVIEWING"
            : $"JOB_STATE_{name}";
    }

    static void AddOutput(BatchJob job, JsonObject operation)
    {
        if (job.Output is null)
        {
            return;
        }
        var output = Output(job);
        // Either of the two places alone was seen; polls take turns.
        if (job.FaultId != "batch-flat" || job.Polls % 2 == 0)
        {
            operation["metadata"]!["output"] = output.DeepClone();
        }
        if (job.Error is null && (job.FaultId != "batch-flat" || job.Polls % 2 == 1))
        {
            operation["response"] = WithType(output);
        }
    }

    static JsonObject Output(BatchJob job) => job.ResultFile is { } file
        ? new() { ["responsesFile"] = file }
        : new() { ["inlinedResponses"] = job.FaultId == "batch-flat" ? Entries(job) : new JsonObject { ["inlinedResponses"] = Entries(job) } };

    static JsonArray Entries(BatchJob job) => new([.. job.Output!.Select(entry => entry.DeepClone())]);

    static JsonObject WithType(JsonObject output)
    {
        output.Insert(0, "@type", Type + "Output");
        return output;
    }

    static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
