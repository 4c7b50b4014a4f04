using System.Text.Json.Nodes;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Gemini;
using HeroImages.Emulators.Gemini.Answers;
using HeroImages.Emulators.Gemini.Batches;
using HeroImages.Emulators.Gemini.Files;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators;

/// <summary>Gemini's Developer API: models, content, batches and files, under <c>/v1beta</c> and <c>/v1</c>.</summary>
public sealed class GeminiEmulator : Emulator
{
    readonly FileStore _store;
    readonly FileEndpoints _files;
    readonly UploadEndpoints _uploads;
    readonly GenerateEndpoints _generate;
    readonly BatchEndpoints _batches;

    GeminiEmulator(EmulatorOptions options) : base(options)
    {
        _store = new(Clock);
        (_files, _uploads) = (new(_store, Clock), new(_store, Clock));
        var (reader, maker) = (new RequestReader(Opinion, _store, Clock), new ResponseMaker(Opinion, Clock));
        _generate = new(reader, maker);
        _batches = new(new(new(reader, maker, Chooser), _store, Log, Clock), _store, Clock);
    }

    /// <summary>Starts one; it listens when this returns.</summary>
    public static async Task<GeminiEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellation = default)
    {
        var given = options ?? new();
        var emulator = new GeminiEmulator(given with { Key = given.Key ?? EmulatorOptions.DefaultKey });
        await emulator.ListenAsync(cancellation);
        return emulator;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _store.Clear();
        _uploads.Clear();
        _batches.Clear();
    }

    internal override void Settle() => _batches.SettleAll(Settings);

    // A stream that is not one of events is an array, and so are its errors.
    private protected override Answer Error(Call call, Refusal refusal)
    {
        var error = GeminiErrors.Show(refusal);
        return Answer.Of(call.Operation == Operation.Stream && call.Query("alt") != "sse" ? new JsonArray(error) : error, refusal.Status);
    }

    private protected override async Task<Answer> AnswerAsync(Call call)
    {
        var route = GeminiRoute.Of(call);
        call.Operation = route.Operation;
        if (route.Operation != Operation.UploadData)
        {
            KeyCheck.Check(call, Options.Key!);
        }
        return route.Operation switch
        {
            Operation.None => Answer.Text("<!DOCTYPE html>\n<title>Error 404 (Not Found)!!1</title>\n", 404, "text/html; charset=UTF-8"),
            Operation.Generate or Operation.Stream => await _generate.AskAsync(call, ModelTable.Bare(route.Id), (query, serve) => PassAsync(call, query, serve)),
            Operation.BatchCreate => await _batches.CreateAsync(call, ModelTable.Bare(route.Id), Settings, (query, serve) => PassAsync(call, query, serve)),
            Operation.BatchGet => await _batches.GetAsync(call, route.Id, Settings, (query, serve) => PassAsync(call, query, serve)),
            _ => await PassAsync(call, Query(call, route), () => Simple(call, route)),
        };
    }

    FaultQuery Query(Call call, GeminiRoute route)
    {
        var markers = route.Operation == Operation.Download ? _store.Find(route.Id)?.Markers ?? "" : "";
        var model = route.Operation is Operation.ModelGet or Operation.CountTokens ? ModelTable.Bare(route.Id) : null;
        return new(call.Operation, call.Header(FaultHeader), BatchEndpoints.OfGroups(markers, FaultGroup.Result), route.Id) { Model = model };
    }

    Answer Simple(Call call, GeminiRoute route) => route.Operation switch
    {
        Operation.UploadStart => _uploads.Start(call, route.Version, BaseUrl),
        Operation.UploadData => _uploads.Data(call, route.Version),
        Operation.Download => _files.Download(call, route.Id),
        _ => Answer.Of(Show(call, route)),
    };

    JsonObject Show(Call call, GeminiRoute route) => route.Operation switch
    {
        Operation.ModelList => ModelEndpoints.List(call, Clock.GetUtcNow()),
        Operation.ModelGet => ModelEndpoints.Get(route.Id, Clock.GetUtcNow()),
        Operation.CountTokens => _generate.Count(call, ModelTable.Bare(route.Id)),
        Operation.BatchList => _batches.List(call, Settings),
        Operation.BatchCancel => _batches.Cancel(call, route.Id, Settings),
        Operation.BatchDelete => _batches.Delete(call, route.Id),
        Operation.FileGet => _files.Get(route.Id, route.Version, Settings),
        Operation.FileList => _files.List(call, route.Version),
        _ => _files.Delete(route.Id),
    };
}
