using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;
using HeroImages.Emulators.Tests.Local;

namespace HeroImages.Emulators.Tests.Faults;

/// <summary>How a fault is chosen, and how often it strikes.</summary>
public class SelectionTests : GeminiFixture
{
    [Fact]
    public void Every_fault_has_a_test()
    {
        IEnumerable<string> tested =
        [
            .. AskingFaultTests.Effects.Keys, .. DeliveryFaultTests.Ids, .. BatchFaultTests.Effects.Keys, .. BatchFaultTests.OtherIds,
            .. UploadFaultTests.Ids, .. OllamaTests.Ids, .. OpenAiTests.Ids,
        ];

        Assert.Equal(FaultCatalog.All.Select(fault => fault.Id).Order(), tested.Order());
    }

    [Theory]
    [InlineData("overloaded:first=2", "503 503 200 200 200 200")]
    [InlineData("overloaded:every=3", "200 200 503 200 200 503")]
    [InlineData("overloaded:always", "503 503 503 503 503 503")]
    public async Task A_marker_counts_for_each_picture(string marker, string statuses)
    {
        await Statuses($"Rate it. fault={marker}", "other", 1);

        Assert.Equal(statuses, await Statuses($"Rate it. fault={marker}", "lion", 6));
    }

    [Fact]
    public async Task A_scenario_may_skip_concern_one_picture_or_other_operations()
    {
        var lion = HeroImages.Emulators.Scores.EmulatedScore.Hash(Bodies.Picture("lion"));
        Emulator.Scenario(new FaultScenario { Fault = "overloaded", First = 1, Skip = 1, Subject = lion[..12] });
        Emulator.Scenario(new FaultScenario { Fault = "internal", Operation = Operation.ModelList });

        Assert.Equal("200 200 200", await Statuses("Rate it.", "other", 3));
        Assert.Equal("200 503 200", await Statuses("Rate it.", "lion", 3));
        Assert.Equal(500, (await Caller.Get("/v1beta/models")).Status);
    }

    [Fact]
    public async Task An_unknown_fault_is_refused_in_a_header_and_a_scenario()
    {
        Assert.Equal(400, (await Caller.Generate(Bodies.Rate("lion"), fault: "no-such-fault")).Status);
        Assert.Throws<ArgumentException>(() => Emulator.Scenario("no-such-fault"));
    }

    [Fact]
    public async Task Retry_After_comes_as_seconds_and_as_a_date_by_turns()
    {
        Emulator.Scenario("rate-limit-header");

        var headers = new[] { await Caller.Generate(Bodies.Rate("a")), await Caller.Generate(Bodies.Rate("a")) }.Select(reply => reply.Headers["Retry-After"]).ToList();

        Assert.Equal("3", headers[0]);
        Assert.EndsWith("GMT", headers[1]);
    }

    [Fact]
    public async Task Chance_follows_the_seed_whatever_the_order_and_another_try_may_go_well()
    {
        var names = Enumerable.Range(0, 60).Select(i => $"p{i}").ToList();
        var first = await Rounds(names, seed: 5);
        var again = await Rounds(names.AsEnumerable().Reverse(), seed: 5);
        var other = await Rounds(names, seed: 6);

        Assert.Equal(first.Order(), again.Order());
        Assert.NotEqual(first.Order(), other.Order());
        Assert.InRange(first.Count(one => one.EndsWith(" 503", StringComparison.Ordinal)), 20, 55);
    }

    async Task<List<string>> Rounds(IEnumerable<string> names, int seed)
    {
        Emulator.Reset();
        Emulator.Randomize(0.3, seed, ["overloaded"]);
        var seen = new List<string>();
        foreach (var name in names)
        {
            seen.Add($"{name} {await Statuses("Rate it.", name, 2)}");
        }
        return [.. seen.SelectMany(one => one.Split(' ')[1..].Select((status, time) => $"{one.Split(' ')[0]} {time} {status}"))];
    }

    async Task<string> Statuses(string prompt, string picture, int times)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            statuses.Add((await Caller.Generate(Bodies.Rate(picture, prompt))).Status);
        }
        return string.Join(' ', statuses);
    }
}
