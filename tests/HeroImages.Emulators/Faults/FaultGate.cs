using HeroImages.Emulators.Control;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>Lets a request through, late, broken or not at all. Every face sends its requests through here.</summary>
sealed class FaultGate(FaultChooser chooser, EmulatorClock clock)
{
    readonly StormWindow _storm = new(clock);

    public void Reset() => _storm.Close();

    /// <summary>Chooses the fault and makes the answer, unless the fault stands in for it.</summary>
    public async Task<Answer> PassAsync(Call call, FaultQuery query, EmulatorSettings settings, Func<Answer> serve, Func<Refusal, Answer> error)
    {
        call.Fault = InStorm(query) ?? chooser.Choose(query);
        if (settings.DelayMilliseconds > 0 && (query.Operation & Operation.Asking) != 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(settings.DelayMilliseconds), call.Context.RequestAborted);
        }
        return call.Fault?.Fault.Group switch
        {
            FaultGroup.Status => Refuse(call.Fault, query, error),
            FaultGroup.Transport => Deliver(call.Fault, serve),
            _ => serve(),
        };
    }

    ChosenFault? InStorm(FaultQuery query) => _storm.Left > 0 && (query.Operation & Operation.Asking) != 0
        ? new(FaultCatalog.Get("rate-limit-storm"), "scenario", _storm.Left, 0)
        : null;

    Answer Refuse(ChosenFault fault, FaultQuery query, Func<Refusal, Answer> error)
    {
        if (fault is { Id: "rate-limit-storm", Time: > 0 })
        {
            _storm.Open(fault.Duration);
        }
        var answer = fault.Id == "bad-gateway-html" ? StatusFaults.BadGateway() : error(StatusFaults.Refusal(fault.Id, fault.Seconds, query.Model ?? "?"));
        return fault.Id == "rate-limit-header" ? answer.With("Retry-After", StatusFaults.RetryAfter(fault, clock.GetUtcNow())) : answer;
    }

    static Answer Deliver(ChosenFault fault, Func<Answer> serve) => fault.Id switch
    {
        "hang" => new Answer { Delivery = Delivery.Hang },
        "reset" => new Answer { Delivery = Delivery.Reset },
        "cut-body" => serve() with { Delivery = Delivery.CutBody },
        "slow-headers" => serve() with { Delivery = Delivery.SlowHeaders, Slowness = fault.Duration },
        _ => serve() with { Delivery = Delivery.SlowBody, Slowness = fault.Duration },
    };
}
