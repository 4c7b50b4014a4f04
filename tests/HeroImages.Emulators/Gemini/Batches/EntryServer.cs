using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Gemini.Answers;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Serves the requests inside a job, each for itself.</summary>
sealed class EntryServer(RequestReader reader, ResponseMaker maker, FaultChooser chooser)
{
    public ServedEntry Serve(BatchJob job, BatchEntry entry, string? forced)
    {
        try
        {
            return entry.Trouble is null ? Ask(job, entry, forced) : Wrong(3, entry.Trouble);
        }
        catch (Refusal refusal)
        {
            return Wrong(StatusFaults.RpcCode(refusal.Name), refusal.Message);
        }
    }

    public static ServedEntry Wrong(int code, string? message) =>
        new(new JsonObject { ["error"] = new BatchError(code, message).Show() }, null, []);

    ServedEntry Ask(BatchJob job, BatchEntry entry, string? forced)
    {
        using var body = JsonDocument.Parse(entry.Request);
        ShapeCheck.Check(body.RootElement, Shapes.Generate, "request");
        GenerateEndpoints.CheckContents(body.RootElement);
        var request = reader.Read(job.Model, body.RootElement);
        var fault = forced is null ? Choose(job, entry, request) : FaultCatalog.Get(forced);
        return fault?.Group == FaultGroup.Status ? Refused(job, fault) : Made(request, fault);
    }

    static ServedEntry Refused(BatchJob job, Fault fault)
    {
        var refusal = StatusFaults.Refusal(fault.Id, fault.Seconds, job.Model);
        return Wrong(StatusFaults.RpcCode(refusal.Name), refusal.Message) with { Fault = fault.Id };
    }

    ServedEntry Made(GenerateRequest request, Fault? fault)
    {
        var made = maker.Make(request, fault?.Id);
        return new(new JsonObject { ["response"] = made.Response }, made.Tokens, request.Hashes) { Fault = fault?.Id };
    }

    Fault? Choose(BatchJob job, BatchEntry entry, GenerateRequest request) =>
        chooser.Choose(new(Operation.Entry, null, $"{entry.Key} {request.Prompt}", $"{entry.Key},{request.Subject}") { Model = job.Model })?.Fault;
}
