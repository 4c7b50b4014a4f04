using System.Globalization;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

/// <summary>Many ratings in one sitting. HERO_PRESSES and HERO_REVIEW_IMAGES make it as long, and the pictures as large, as one likes.</summary>
public class LongSittingTests
{
    const int Usual = 40;

    /// <summary>Notes when a key goes down and when the next picture can be seen.</summary>
    const string Watch = """
        () => {
          window.times = [];
          let down = 0;
          document.addEventListener('keydown', () => { down = performance.now(); }, true);
          new MutationObserver(() => requestAnimationFrame(() => window.times.push(performance.now() - down))).observe(document.body, { attributeFilter: ['data-view'] });
        }
        """;

    [Fact]
    public async Task The_next_picture_comes_at_once_and_a_long_sitting_fills_neither_page_nor_memory()
    {
        var presses = int.Parse(Environment.GetEnvironmentVariable("HERO_PRESSES") ?? $"{Usual}", CultureInfo.InvariantCulture);
        await using var review = await ReviewPage.OpenAsync(o => o with { Pictures = Pictures(presses + 10) });
        await review.ShownAsync();
        await review.Page.EvaluateAsync(Watch);
        var session = await review.Page.Context.NewCDPSessionAsync(review.Page);
        await RateAsync(review, Math.Min(20, presses));
        var before = await MeasureAsync(session);

        await RateAsync(review, presses - 20);

        var (after, times) = (await MeasureAsync(session), await review.Page.EvaluateAsync<double[]>("() => window.times"));
        Report(presses, before, after, times);
        Assert.Equal(presses, review.Ratings.Count(r => r.Answer.Value is not null));
        Assert.InRange(await review.Page.Locator("img").CountAsync(), 1, 2);
        Assert.InRange(after.Listeners, 0, before.Listeners + 30);
        Assert.InRange(after.Nodes, 0, before.Nodes + 300);
        Assert.InRange(Share(times, 0.5), 0, 250);
    }

    /// <summary>Presses as a person does: looks at each picture for a moment.</summary>
    static async Task RateAsync(ReviewPage review, int presses)
    {
        for (var i = 0; i < presses; i++)
        {
            await review.PressAsync((i * 7 % 10).ToString(CultureInfo.InvariantCulture));
        }
    }

    static IReadOnlyList<Web.Planning.ReviewPicture> Pictures(int count) => Environment.GetEnvironmentVariable("HERO_REVIEW_IMAGES") is { } folder
        ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(count).Select(path => new Web.Planning.ReviewPicture(Path.GetFileName(path), path))]
        : [.. Enumerable.Range(0, count).Select(i => Distinct(i))];

    /// <summary>The sample has too few pictures; bytes behind the end of one make another of it.</summary>
    static Web.Planning.ReviewPicture Distinct(int number)
    {
        var sample = ReviewPage.Sample(number + 1)[number];
        var path = Path.Combine(Folder.Value.Path, $"{number}.jpg");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(sample.Path), .. BitConverter.GetBytes(number)]);
        return new($"{number}.jpg", path);
    }

    static readonly Lazy<TempFolder> Folder = new(() =>
    {
        var folder = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    static async Task<(double Heap, double Nodes, double Listeners)> MeasureAsync(ICDPSession session)
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        var counters = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
        var heap = (await session.SendAsync("Runtime.getHeapUsage"))!.Value;
        return (heap.GetProperty("usedSize").GetDouble(), counters.GetProperty("nodes").GetDouble(), counters.GetProperty("jsEventListeners").GetDouble());
    }

    static double Share(double[] times, double share) => times.Order().ElementAt((int)(share * (times.Length - 1)));

    static void Report(int presses, (double Heap, double Nodes, double Listeners) before, (double Heap, double Nodes, double Listeners) after, double[] times) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{presses} ratings: key to next picture p50 {Share(times, 0.5):F0} ms, p95 {Share(times, 0.95):F0} ms, most {times.Max():F0} ms; heap {before.Heap / 1e6:F1} -> {after.Heap / 1e6:F1} MB, nodes {before.Nodes} -> {after.Nodes}, listeners {before.Listeners} -> {after.Listeners}; process {Environment.WorkingSet / 1e6:F0} MB"));
}
