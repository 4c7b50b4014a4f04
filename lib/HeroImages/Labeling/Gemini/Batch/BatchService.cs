using System.Text.Json;
using HeroImages.Labeling.Chat;
using Polly;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Gemini's batch jobs over the wire. May be used from any number of threads.</summary>
public sealed class BatchService
{
    /// <summary>Longest wait for an answer other than a file.</summary>
    static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(3);

    readonly GeminiTransport _transport;
    readonly ResiliencePipeline _once;
    readonly ResiliencePipeline _patient;

    /// <param name="http">See <see cref="RaterHttp.Create"/>.</param>
    /// <param name="endpoint">Where, and with which key.</param>
    /// <param name="clock">The clock to wait by.</param>
    public BatchService(HttpClient http, GeminiEndpoint endpoint, TimeProvider clock)
    {
        _transport = new(http, endpoint, clock);
        _once = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(AnswerWithin).Build();
        _patient = new ResiliencePipelineBuilder { TimeProvider = clock }.AddPipeline(FaultRetry.Create(clock, new Random().NextDouble)).AddPipeline(_once).Build();
    }

    /// <summary>Looks at a job, once.</summary>
    /// <returns>What the service says of it, or why it could not be looked at.</returns>
    public async Task<(GeminiOperation? Operation, string? Trouble)> LookAsync(string name, CancellationToken cancel = default)
    {
        try
        {
            return (await GetAsync(name, cancel).ConfigureAwait(false), null);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>All jobs that the service knows of, without their results.</summary>
    /// <exception cref="RaterStoppedException">The service does not answer.</exception>
    public async Task<IReadOnlyList<GeminiOperation>> ListAsync(CancellationToken cancel = default)
    {
        try
        {
            return await AllAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            throw BatchStops.Of(fault, e);
        }
    }

    /// <summary>Looks at a job, once.</summary>
    /// <exception cref="ServiceException">It could not be looked at.</exception>
    internal async Task<GeminiOperation> GetAsync(string name, CancellationToken cancel) =>
        OperationReader.Read(await _once.ExecuteAsync(async within => await JsonAsync(HttpMethod.Get, _transport.At(name), null, within).ConfigureAwait(false), cancel).ConfigureAwait(false));

    /// <exception cref="ServiceException">The service does not answer.</exception>
    async Task<List<GeminiOperation>> AllAsync(CancellationToken cancel)
    {
        var jobs = new List<GeminiOperation>();
        for (var page = ""; page is not null;)
        {
            var uri = _transport.At($"batches?pageSize=100{page}");
            var answer = await _patient.ExecuteAsync(async within => await JsonAsync(HttpMethod.Get, uri, null, within).ConfigureAwait(false), cancel).ConfigureAwait(false);
            jobs.AddRange(Operations(answer));
            page = answer.TryGetProperty("nextPageToken", out var next) && next.GetString() is { Length: > 0 } token ? $"&pageToken={Uri.EscapeDataString(token)}" : null;
        }
        return jobs;
    }

    /// <summary>Asks the service to cancel a job; what it has done until then may still come. One whose creation got lost is looked for by its name.</summary>
    /// <exception cref="RaterStoppedException">The service does not do so, or does not know the job.</exception>
    public async Task CancelAsync(BatchJob job, CancellationToken cancel = default)
    {
        try
        {
            var name = job.RemoteName ?? (await ListAsync(cancel).ConfigureAwait(false)).FirstOrDefault(o => o.DisplayName == job.DisplayName)?.Name;
            if (name is not null)
            {
                await CancelAsync(name, cancel).ConfigureAwait(false);
            }
        }
        catch (ServiceException e) when (e.Fault.Kind == ServiceFaultKind.NoModel)
        {
            throw BatchStops.Unknown(job, e);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            throw BatchStops.Of(fault, e);
        }
    }

    async Task CancelAsync(string name, CancellationToken cancel) => await _patient.ExecuteAsync(
        async within =>
        {
            using var nothing = GeminiChatClient.Body(WriteNothing);
            return await JsonAsync(HttpMethod.Post, _transport.At($"{name}:cancel"), nothing, within).ConfigureAwait(false);
        },
        cancel).ConfigureAwait(false);

    /// <summary>Creates a job. Sent once and never again: a call without an answer may have created it all the same.</summary>
    internal async Task<GeminiOperation> CreateAsync(BatchJob job, string requests, CancellationToken cancel)
    {
        using var body = GeminiChatClient.Body(writer => CreationWriter.Write(writer, job, requests));
        var uri = _transport.At($"models/{ModelCatalog.Name(job.Model)}:batchGenerateContent");
        return OperationReader.Read(await _once.ExecuteAsync(async within => await JsonAsync(HttpMethod.Post, uri, body, within).ConfigureAwait(false), cancel).ConfigureAwait(false));
    }

    async Task<JsonElement> JsonAsync(HttpMethod method, Uri uri, HttpContent? content, CancellationToken cancel) =>
        await _transport.JsonAsync(method, uri, content, cancel).ConfigureAwait(false);

    static void WriteNothing(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    static IEnumerable<GeminiOperation> Operations(JsonElement answer) =>
        answer.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array ? operations.EnumerateArray().Select(OperationReader.Read) : [];
}
