using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>Plans a whole collection: cameras, bursts, frames and who is in them. Same seed, same plan.</summary>
public static class SamplePlanner
{
    public const ulong DefaultSeed = 7;
    public const int DefaultPictures = 100;

    const int LeastSites = 12;
    const int MostSites = 200;
    const int PicturesPerSite = 60;
    const int DaysBetweenBursts = 2;
    const ulong SiteKey = 1, OrderKey = 2, BurstKey = 4;

    static readonly DateTime FirstDay = new(2024, 6, 3, 0, 0, 0, DateTimeKind.Unspecified);

    public static SamplePlan Plan(ulong seed = DefaultSeed, int pictures = DefaultPictures)
    {
        var sites = PlanSites(seed, Math.Clamp(pictures / PicturesPerSite, LeastSites, MostSites));
        var planned = new List<PlannedPicture>(pictures);
        var counters = new int[sites.Length];
        for (var burst = 0; planned.Count < pictures; burst++)
        {
            var random = Prng.For(seed, BurstKey, (ulong)burst);
            var site = sites[SiteOf(seed, burst, sites.Length)];
            var story = StoryOf(burst, pictures - planned.Count, random);
            var start = StartOf(story, burst / sites.Length, random);
            var builder = new BurstBuilder(site, story, $"{site.Name}-{burst + 1:0000}", start, random);
            for (var frame = 0; frame < story.Frames; frame++)
                planned.Add(builder.Frame(frame, planned.Count, ++counters[site.Index]));
        }
        return new(seed, sites, planned);
    }

    static Site[] PlanSites(ulong seed, int count)
    {
        var sites = new Site[count];
        for (var i = 0; i < count; i++)
        {
            var random = Prng.For(seed, SiteKey, (ulong)i);
            var (width, height) = i % 3 == 2 ? (800, 600) : (640, 480);
            sites[i] = new(i, FormattableString.Invariant($"{(char)('A' + i / 8)}{i % 8 + 1:00}"), width, height, (Habitat)(i % 5), random.Range(0.42, 0.55), random.Range(0.70, 0.95));
        }
        return sites;
    }

    /// <summary>Every site once, in an order of chance, before any has its next burst.</summary>
    static int SiteOf(ulong seed, int burst, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        Prng.For(seed, OrderKey, (ulong)(burst / count)).Shuffle<int>(order);
        return order[burst % count];
    }

    static BurstStory StoryOf(int burst, int picturesLeft, Prng random)
    {
        var story = StoryDeck.All[burst % StoryDeck.All.Length];
        if (burst >= StoryDeck.All.Length)
        {
            // later rounds of the deck: other light and size, or thousands of pictures would repeat a hundred
            var light = random.Chance(0.5) ? story.Light : (DayPart)random.Below(7);
            story = story with { Light = light, Height = story.Height * Math.Exp(random.Normal() * 0.25), Leaves = story.Leaves || random.Chance(0.15) };
        }
        return story with { Frames = Math.Min(story.Frames, picturesLeft) };
    }

    static DateTime StartOf(BurstStory story, int round, Prng random)
    {
        var (from, to) = Lights.HoursOf(story.Light);
        var day = round * DaysBetweenBursts + random.Below(DaysBetweenBursts);
        // a night reaches past midnight, so its later hours must not meet the burst of the next round
        return FirstDay.AddDays(day).AddSeconds(Math.Floor(random.Range(from, to) * 3600));
    }
}
