using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>Fills one burst in: path of the subjects, their poses, the clock, exposure and focus.</summary>
sealed class BurstBuilder
{
    const double FailedExposure = 0.12;
    const double PoorFocus = 0.14;

    readonly Site site;
    readonly BurstStory story;
    readonly string sequenceId;
    readonly Prng random;
    readonly BurstCast? cast;
    readonly double sunX;
    readonly double celsius;
    readonly double exposure;
    DateTime clock;

    public BurstBuilder(Site site, BurstStory story, string sequenceId, DateTime start, Prng random)
    {
        this.site = site;
        this.story = story;
        this.sequenceId = sequenceId;
        this.random = random;
        clock = start;
        sunX = random.Range(0.15, 0.85);
        celsius = random.Range(17, 24) + (story.Light is DayPart.Noon ? 9 : story.Light is DayPart.Night ? -6 : 0);
        exposure = ExposureOf(story.Light, random);
        cast = story.Species is null ? null : new BurstCast(site, story, random);
    }

    /// <summary>The next frame; call in order, as each continues from the last.</summary>
    public PlannedPicture Frame(int frame, int index, int number)
    {
        if (frame > 0)
            clock = clock.AddSeconds(1 + random.Below(3));
        var focus = random.Chance(PoorFocus) ? random.Range(0.8, 2.2) : 0;
        if (story.Height > 0.6)
            focus += random.Range(0, 1.2);
        var last = frame == story.Frames - 1;
        return new(
            index, FormattableString.Invariant($"{site.Name}/IMG_{number:0000}.JPG"), site, sequenceId, frame, story.Frames, clock,
            story.Light, sunX, celsius, exposure + random.Range(-0.06, 0.06), focus * site.Width / 640,
            last ? story.Condition : Condition.Whole, cast?.Frame(frame) ?? []);
    }

    static double ExposureOf(DayPart light, Prng random)
    {
        if (random.Chance(FailedExposure))
            return random.Chance(0.5) ? random.Range(0.35, 0.7) : random.Range(-1.2, -0.7);
        return light == DayPart.Noon ? random.Range(0.05, 0.3) : random.Range(-0.12, 0.12);
    }
}
