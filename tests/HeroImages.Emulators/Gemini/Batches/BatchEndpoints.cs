using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Control;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Gemini.Files;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Batch jobs: create, get, list, cancel, delete.</summary>
sealed class BatchEndpoints(BatchRunner runner, FileStore files, TimeProvider clock)
{
    const int LargestInline = 20 * 1000 * 1000;

    readonly ConcurrentDictionary<string, BatchJob> _jobs = new(StringComparer.Ordinal);

    public void Clear() => _jobs.Clear();

    public void SettleAll(EmulatorSettings settings)
    {
        foreach (var job in _jobs.Values)
        {
            Settle(job, settings);
        }
    }

    /// <summary>Reads a request to create a job, and creates it unless a fault of another kind strikes.</summary>
    public async Task<Answer> CreateAsync(Call call, string model, EmulatorSettings settings, Func<FaultQuery, Func<Answer>, Task<Answer>> withFault)
    {
        call.Entry.Model = model;
        using var body = ShapeCheck.Parse(call.Body, Shapes.BatchCreate);
        var batch = body.RootElement.Field("batch") ?? throw Refusal.Invalid("* BatchGenerateContentRequest.batch: batch is not specified");
        var name = batch.TextField("displayName") ?? throw Refusal.Invalid("* BatchGenerateContentRequest.batch.display_name: display_name is required");
        _ = ModelTable.Get(model, clock.GetUtcNow());
        var entries = Entries(call, batch);
        var markers = Markers(entries);
        Note(call, entries);
        var query = new FaultQuery(call.Operation, call.Header(Emulator.FaultHeader), $"{name} {OfGroups(markers, FaultGroup.Job, FaultGroup.Creation)}", name) { Model = model };
        return await withFault(query, () => Create(call, model, name, batch, entries, markers, settings));
    }

    public async Task<Answer> GetAsync(Call call, string id, EmulatorSettings settings, Func<FaultQuery, Func<Answer>, Task<Answer>> withFault)
    {
        var job = Find(id);
        call.Entry.Batch = job.Name;
        var query = new FaultQuery(call.Operation, call.Header(Emulator.FaultHeader), OfGroups(job.Markers, FaultGroup.Poll), job.Name) { Model = job.Model };
        return await withFault(query, () => call.Fault?.Fault.Group == FaultGroup.Poll ? throw StatusFaults.Refusal("overloaded", 0, job.Model) : Get(job, settings));
    }

    public JsonObject List(Call call, EmulatorSettings settings)
    {
        SettleAll(settings);
        var newestFirst = _jobs.Values.OrderByDescending(job => job.Created).ThenBy(job => job.Id, StringComparer.Ordinal).ToList();
        return Page.Of(call, newestFirst, "operations", 100, job => BatchView.Show(job, clock.GetUtcNow(), settings, isListed: true));
    }

    public JsonObject Cancel(Call call, string id, EmulatorSettings settings)
    {
        var job = Find(id);
        call.Entry.Batch = job.Name;
        lock (job)
        {
            runner.Cancel(job, settings);
        }
        return [];
    }

    public JsonObject Delete(Call call, string id)
    {
        call.Entry.Batch = Find(id).Name;
        _jobs.TryRemove(id, out _);
        return [];
    }

    /// <summary>The markers of a text that name faults of these groups.</summary>
    public static string OfGroups(string text, params FaultGroup[] groups) =>
        string.Join(' ', FaultSpec.Markers(text).Where(spec => groups.Contains(spec.Fault.Group)).Select(spec => spec.Text));

    List<BatchEntry> Entries(Call call, JsonElement batch)
    {
        var input = batch.Field("inputConfig") ?? throw Refusal.Invalid("* BatchGenerateContentRequest.batch.input_config: input_config is not specified");
        if (input.TextField("fileName") is { } file)
        {
            return BatchReader.Lines((files.Find(file) ?? throw Refusal.NotFound($"File {file} not found.")).Bytes);
        }
        if (call.Body.Length > LargestInline)
        {
            throw Refusal.Invalid($"Request payload size exceeds the limit: {LargestInline} bytes.");
        }
        return BatchReader.Inline(input) is { Count: > 0 } entries ? entries : throw Refusal.Invalid("The batch has no requests.");
    }

    Answer Create(Call call, string model, string name, JsonElement batch, List<BatchEntry> entries, string markers, EmulatorSettings settings)
    {
        var now = clock.GetUtcNow();
        var starts = now.AddSeconds(settings.BatchPendingSeconds);
        var job = new BatchJob
        {
            Id = Ids.Batch(),
            Model = model,
            DisplayName = name,
            InputFile = batch.Field("inputConfig")!.Value.TextField("fileName"),
            Priority = batch.Field("priority")?.ToString(),
            Entries = entries,
            Created = now,
            Starts = starts,
            Ends = starts.AddSeconds(settings.BatchRunSeconds),
            Fault = call.Fault?.Fault.Group == FaultGroup.Job ? call.Fault : null,
            Markers = markers,
        };
        _jobs[job.Id] = job;
        call.Entry.Batch = job.Name;
        var answer = Answer.Of(BatchView.Show(job, now, settings, isListed: false));
        return call.Fault?.Fault.Group == FaultGroup.Creation ? answer with { Delivery = Delivery.Reset } : answer;
    }

    Answer Get(BatchJob job, EmulatorSettings settings)
    {
        lock (job)
        {
            runner.Settle(job, settings);
            job.Polls++;
            return Answer.Of(BatchView.Show(job, clock.GetUtcNow(), settings, isListed: false));
        }
    }

    void Settle(BatchJob job, EmulatorSettings settings)
    {
        lock (job)
        {
            runner.Settle(job, settings);
        }
    }

    BatchJob Find(string id) => _jobs.GetValueOrDefault(id) ?? throw Refusal.NotFound($"Batch {id} not found.");

    static void Note(Call call, List<BatchEntry> entries)
    {
        call.Entry.BatchKeys = [.. entries.Select(entry => entry.Key ?? "")];
        call.Entry.Images = [.. entries.SelectMany(entry => PictureHashes(entry.Request))];
        var first = entries.FirstOrDefault(entry => !entry.Request.IsEmpty);
        if (first is not null)
        {
            using var request = JsonDocument.Parse(first.Request);
            call.Entry.Settings = SettingsReader.Read(request.RootElement);
            call.Entry.PromptHash = EmulatedScore.Hash(Encoding.UTF8.GetBytes(RequestReader.Prompt(request.RootElement)));
        }
    }

    static IEnumerable<string> PictureHashes(ReadOnlyMemory<byte> request)
    {
        if (request.IsEmpty)
        {
            return [];
        }
        using var parsed = JsonDocument.Parse(request);
        return [.. parsed.RootElement.Items("contents").SelectMany(content => content.Items("parts"))
            .Select(part => part.Field("inlineData")?.Field("data")).OfType<JsonElement>().Select(Hash).OfType<string>()];
    }

    static string? Hash(JsonElement data) => Base64Text.TryRead(data, EmulatedScore.Hash, out var hash) ? hash : null;

    static string Markers(List<BatchEntry> entries)
    {
        var found = new StringBuilder();
        foreach (var entry in entries)
        {
            found.Append(entry.Key is { } key && key.Contains("fault=", StringComparison.Ordinal) ? key + " " : "");
            if (entry.Request.Span.IndexOf("fault="u8) >= 0)
            {
                using var request = JsonDocument.Parse(entry.Request);
                found.Append(RequestReader.Prompt(request.RootElement)).Append(' ');
            }
        }
        return string.Join(' ', FaultSpec.Markers(found.ToString()).Select(spec => spec.Text).Distinct());
    }
}
