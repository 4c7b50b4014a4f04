using System.Text.Json;
using HeroImages.Emulators.Serving;

namespace HeroImages.Cli.Tests.Batch;

/// <summary>The program is killed, without any warning, again and again while it works on batches.</summary>
public class BatchKillTests
{
    const int Kills = 10;
    const int MostRuns = 60;

    [Theory]
    [InlineData(240, 20, 7, 11)]
    [InlineData(420, 105, 3, 12)]
    public async Task Killed_ten_times_nothing_is_submitted_twice_and_nothing_is_missing(int pictures, int partSize, double jobSeconds, int seed)
    {
        await using var place = await BatchPlace.StartAsync(pictures, jobSeconds);
        // Moments that last longer are met more often.
        place.Emulator.Scenario("slow-headers", every: 2, operation: Operation.BatchCreate, seconds: 0.3);
        place.Emulator.Scenario("slow-headers", every: 2, operation: Operation.UploadData, seconds: 0.2);
        place.Emulator.Scenario("slow-body", every: 2, operation: Operation.Download, seconds: 0.3);
        var random = new Random(seed);
        var kills = 0;
        for (var run = 0; run < MostRuns && kills < Kills; run++)
        {
            kills += await IsKilledAsync(place, partSize, random) ? 1 : 0;
        }

        place.Submit("--wait", "--poll", "0.5", "--part-size", $"{partSize}").Done();

        Assert.Equal(Kills, kills);
        AssertEachOnce(place, pictures);
    }

    /// <summary>Starts the program anew and kills it at a random moment, unless it ends before.</summary>
    static async Task<bool> IsKilledAsync(BatchPlace place, int partSize, Random random)
    {
        var run = place.Start("submit", "pictures", "--yes", "--wait", "--poll", "0.5", "--part-size", $"{partSize}");
        await Task.Delay(random.Next(400, 1_400), TestContext.Current.CancellationToken);
        run.Kill();
        return run.Wait().ExitCode != 0;
    }

    static void AssertEachOnce(BatchPlace place, int pictures)
    {
        var sent = place.Creations.SelectMany(entry => entry.Images).ToList();
        Assert.Equal((pictures, pictures), (sent.Count, sent.Distinct().Count()));
        Assert.Equal((pictures, 0), (place.Emulator.Counters.Images, place.Emulator.Counters.ChargedTwice));
        var rated = File.ReadLines(Path.Combine(place.Out, "ratings.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("image_sha256").GetString()).ToList();
        Assert.Equal((pictures, pictures), (rated.Count, rated.Distinct().Count()));
    }
}
