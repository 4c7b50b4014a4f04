using System.Diagnostics;

namespace HeroImages.Emulators.Tests.Faults;

/// <summary>Faults of the connection, and of streams.</summary>
public class DeliveryFaultTests : GeminiFixture
{
    internal static readonly string[] Ids = ["hang", "slow-headers", "slow-body", "reset", "cut-body", "stream-truncated", "stream-error"];

    const string Stream = $"/v1beta/models/{GeminiCaller.Model}:streamGenerateContent?alt=sse";

    [Fact]
    public async Task A_hanging_request_ends_only_when_the_caller_gives_up()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Caller.Send(HttpMethod.Post, $"/v1beta/models/{GeminiCaller.Model}:generateContent", Bodies.Rate("lion"), "hang", patience.Token));

        Assert.Empty(Emulator.Log.Charges());
        Assert.Equal((0, false), (Emulator.Log[0].Status, Emulator.Log[0].Delivered));
    }

    [Theory]
    [InlineData("slow-headers")]
    [InlineData("slow-body")]
    public async Task A_slow_answer_comes_whole_in_the_end(string id)
    {
        var start = Stopwatch.GetTimestamp();

        var reply = await Caller.Generate(Bodies.Rate("lion"), fault: $"{id}:seconds=0.4");

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.3, 10);
        Assert.InRange(reply.Score, 0, 10);
    }

    [Theory]
    [InlineData("reset", 0)]
    [InlineData("cut-body", 1)]
    public async Task A_broken_connection_is_an_error_and_no_delivered_charge(string id, int lost)
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.Generate(Bodies.Rate("lion"), fault: id));

        Assert.Empty(Emulator.Log.Charges());
        Assert.Equal(lost, Emulator.Log.LostCharges().Count);
    }

    [Fact]
    public async Task A_truncated_stream_has_no_end()
    {
        var reply = await Caller.Post(Stream, Bodies.Rate("lion"), "stream-truncated");

        Assert.Contains("data: {", reply.Body);
        Assert.DoesNotContain("finishReason", reply.Body);
    }

    [Fact]
    public async Task A_stream_may_hold_an_error()
    {
        var reply = await Caller.Post(Stream, Bodies.Rate("lion"), "stream-error");

        Assert.Equal(200, reply.Status);
        Assert.Contains("data: {\"error\":{\"code\":503", reply.Body);
    }

    [Fact]
    public async Task A_storm_strikes_every_call_until_it_is_over()
    {
        Emulator.Scenario("rate-limit-storm", first: 1, seconds: 60);

        var during = new[] { (await Caller.Generate(Bodies.Rate("a"))).Status, (await Caller.Generate(Bodies.Rate("b"))).Status };
        Emulator.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal([429, 429], during);
        Assert.Equal(200, (await Caller.Generate(Bodies.Rate("a"))).Status);
    }
}
