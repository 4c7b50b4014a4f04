using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Control;

/// <summary>What tests tell and ask an emulator in another process, under <c>/__control/</c>. It needs no key.</summary>
sealed class ControlPath(Emulator emulator)
{
    public const string Root = "/__control/";

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new OperationConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public Answer Answer(Call call)
    {
        try
        {
            return Find(call.Method, call.Path[Root.Length..], call);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return Serving.Answer.Of(new JsonObject { ["error"] = error.Message }, 400);
        }
    }

    Answer Find(string method, string name, Call call) => (method, name) switch
    {
        ("POST", "scenario") => AddScenarios(call),
        ("GET", "scenario") => Show(emulator.Scenarios),
        ("DELETE", "scenario") => Do(emulator.ClearScenarios),
        ("POST", "faults") => SetFaults(call),
        ("GET", "faults") => Show(FaultCatalog.All),
        ("GET", "settings") => Show(emulator.Settings),
        ("POST", "settings") => ChangeSettings(call),
        ("GET", "clock") => ShowClock(),
        ("POST", "clock") => SetClock(call),
        ("GET", "log") => ShowLog(call),
        ("DELETE", "log") => Do(emulator.ClearLog),
        ("GET", "counters") => Show(emulator.Counters),
        ("GET", "charges") => ShowCharges(),
        ("POST", "reset") => Do(emulator.Reset),
        _ => Show(new { error = $"there is no {method} {Root}{name}" }) with { Status = 404 },
    };

    Answer AddScenarios(Call call)
    {
        using var body = JsonDocument.Parse(call.Body);
        var scenarios = body.RootElement.ValueKind == JsonValueKind.Array
            ? body.RootElement.Deserialize<FaultScenario[]>(Options)!
            : [body.RootElement.Deserialize<FaultScenario>(Options)!];
        foreach (var scenario in scenarios)
        {
            emulator.Scenario(scenario);
        }
        return Show(emulator.Scenarios);
    }

    Answer SetFaults(Call call)
    {
        var asked = JsonSerializer.Deserialize<RandomFaultRequest>(call.Body.Span, Options)!;
        emulator.Randomize(asked.Rate, asked.Seed, asked.Faults);
        return Show(asked);
    }

    Answer ChangeSettings(Call call)
    {
        var merged = JsonSerializer.SerializeToNode(emulator.Settings, Options)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(call.Body.Span)!.AsObject())
        {
            merged[name] = value?.DeepClone();
        }
        emulator.Settings = merged.Deserialize<EmulatorSettings>(Options)!;
        return Show(emulator.Settings);
    }

    Answer SetClock(Call call)
    {
        var asked = JsonSerializer.Deserialize<ClockRequest>(call.Body.Span, Options)!;
        if (asked.Now is { } now)
        {
            emulator.Clock.Set(now);
        }
        emulator.Clock.Advance(TimeSpan.FromSeconds(asked.AdvanceSeconds));
        return ShowClock();
    }

    Answer ShowLog(Call call)
    {
        var after = int.TryParse(call.Query("after"), out var number) ? number : 0;
        emulator.Settle();
        return Show(new { entries = emulator.Log.Where(entry => entry.Number > after) });
    }

    Answer ShowCharges()
    {
        emulator.Settle();
        return Show(new { charges = emulator.Log.Charges(), lost = emulator.Log.LostCharges() });
    }

    Answer ShowClock() => Show(new { now = emulator.Clock.GetUtcNow() });

    static Answer Do(Action action)
    {
        action();
        return Serving.Answer.Empty();
    }

    static Answer Show<T>(T value) => new() { Body = JsonSerializer.SerializeToUtf8Bytes(value, Options) };
}
