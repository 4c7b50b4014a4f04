using System.Text.Json.Nodes;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests;

public class LookTests
{
    [Fact]
    public async Task Looking_at_a_picture_gives_an_opinion_that_can_be_predicted()
    {
        await using var gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Look });
        using var caller = new GeminiCaller(gemini);
        var picture = await File.ReadAllBytesAsync(Repository.Path("data-sample/images/A01/IMG_0001.JPG"));
        var body = Bodies.Rate("lion");
        body["contents"]![0]!["parts"]![1] = Bodies.Inline(Convert.ToBase64String(picture));

        var reply = await caller.Generate(body);

        Assert.Equal(EmulatedScore.Predict(ScoreMode.Look, picture, "Rate it.", GeminiCaller.Model), reply.Score);
        Assert.InRange(reply.Score, 2, 9);
    }

    [Fact]
    public async Task Properties_may_come_in_any_order()
    {
        await using var gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, ShuffleProperties = true });
        using var caller = new GeminiCaller(gemini);

        var orders = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            orders.Add(string.Join(' ', (await caller.Generate(Bodies.Rate("lion"))).Json.AsObject().Select(pair => pair.Key)));
        }

        Assert.True(orders.Count > 1);
        Assert.NotNull(JsonNode.Parse((await caller.Generate(Bodies.Rate("lion"))).Text));
    }
}
