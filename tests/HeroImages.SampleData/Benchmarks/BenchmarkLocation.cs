using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Benchmarks;

/// <summary>The images of one camera in the order of their names, made anew each time they are asked for.</summary>
sealed class BenchmarkLocation(int index, int images, ulong seed)
{
    const int ImagesPerRoll = 2000;
    const int DaysInTheField = 240;
    const double FailureShare = 0.001;
    const double ForgottenShare = 0.0002;
    const ulong LocationKey = 71;

    static readonly DateTime Start = new(2010, 7, 18, 6, 0, 0, DateTimeKind.Unspecified);

    // cumulated shares of bursts of 1 to 5 frames
    static readonly double[] Lengths = [0.30, 0.45, 0.90, 0.96, 1.0];

    readonly string name = FormattableString.Invariant($"{(char)('B' + index / 10)}{index % 10 + 1:00}");

    public IEnumerable<MadeImage> Images()
    {
        var random = Prng.For(seed, LocationKey, (ulong)index);
        var clock = Start;
        var made = 0;
        for (var sequence = 0; made < images; sequence++)
        {
            clock = clock.AddSeconds(61 + -Math.Log(1 - random.NextDouble()) * MeanGapSeconds);
            var sequenceId = FormattableString.Invariant($"SER_S1#{name}#{made / ImagesPerRoll + 1}#{sequence}");
            var frames = Math.Min(LengthOf(random), images - made);
            var burst = new BenchmarkBurst(random);
            for (var frame = 0; frame < frames; frame++)
                yield return Image(burst, made++, sequenceId, frame, frames, clock.AddSeconds(frame), random);
        }
    }

    double MeanGapSeconds => DaysInTheField * 86400.0 / Math.Max(1, images / 2.4);

    static int LengthOf(Prng random)
    {
        var share = random.NextDouble();
        return Array.FindIndex(Lengths, limit => share < limit) + 1;
    }

    MadeImage Image(BenchmarkBurst burst, int number, string sequenceId, int frame, int frames, DateTime taken, Prng random)
    {
        var roll = number / ImagesPerRoll + 1;
        var id = FormattableString.Invariant($"S1_{name}_R{roll}_PICT{number % ImagesPerRoll + 1:0000}");
        var detections = burst.Frame(frame);
        return new(
            FormattableString.Invariant($"S1/{name}/{name}_R{roll}/{id}.JPG"), id, name, sequenceId, frame, frames, taken,
            burst.Category, burst.Count, random.Chance(FailureShare) ? null : detections, !random.Chance(ForgottenShare));
    }
}
