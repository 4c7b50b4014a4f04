using HeroImages.SampleData.Random;
using HeroImages.SampleData.Writing;

namespace HeroImages.SampleData.Benchmarks;

/// <summary>Boxes of one burst: subjects that move in one direction, and false alarms that stay where they are.</summary>
sealed class BenchmarkBurst
{
    const double AnimalShare = 0.312;
    const double PersonShare = 0.008;
    const double VehicleShare = 0.004;
    const double MedianArea = 0.030;
    const double AreaSpread = 1.25;

    /// <summary>Mean number of low-confidence boxes; with the output threshold of 0.005 most boxes are noise.</summary>
    const double MeanFalseAlarms = 3.255;

    readonly Prng random;
    readonly List<(double X, double Y, double Width, double Height, double Confidence)> subjects = [];
    readonly List<(double X, double Y, double Width, double Height)> falseAlarms = [];
    readonly double stepX;
    readonly double stepY;
    readonly int detectionCategory = 1;

    public BenchmarkBurst(Prng random)
    {
        this.random = random;
        var what = random.NextDouble();
        if (what < AnimalShare)
            Category = BenchmarkSpecies.Draw(random);
        else if (what < AnimalShare + PersonShare)
            (Category, detectionCategory) = (BenchmarkSpecies.Human, 2);
        else if (what < AnimalShare + PersonShare + VehicleShare)
            (Category, detectionCategory) = (BenchmarkSpecies.Vehicle, 3);
        stepX = random.Normal() * 0.08;
        stepY = random.Normal() * 0.012;
        if (Category != BenchmarkSpecies.Blank)
            AddSubjects();
        for (var i = (int)(-Math.Log(1 - random.NextDouble()) * MeanFalseAlarms + 0.5); i > 0; i--)
            falseAlarms.Add(FalseAlarm());
    }

    public int Category { get; }

    public int Count => subjects.Count;

    /// <summary>Boxes of one frame, the most confident first.</summary>
    public IReadOnlyList<MadeDetection> Frame(int frame)
    {
        var found = new List<MadeDetection>(subjects.Count + falseAlarms.Count);
        foreach (var subject in subjects)
            AddSubject(found, subject, frame);
        foreach (var alarm in falseAlarms)
            AddFalseAlarm(found, alarm);
        found.Sort((first, second) => Hundredthousandths(second).CompareTo(Hundredthousandths(first)));
        return found;
    }

    static int Hundredthousandths(MadeDetection detection) =>
        detection.ConfidenceDecimals == 3 ? detection.Confidence * 100 : detection.Confidence;

    void AddSubjects()
    {
        var count = 1;
        while (count < 12 && random.Chance(0.28))
            count++;
        var typical = MedianArea * Math.Exp(random.Normal() * AreaSpread);
        for (var i = 0; i < count; i++)
        {
            var area = Math.Min(0.8, typical * Math.Exp(random.Normal() * 0.4));
            var ratio = Math.Exp(random.Normal() * 0.25 + 0.2);
            var (width, height) = (Math.Min(0.98, Math.Sqrt(area * ratio)), Math.Min(0.98, Math.Sqrt(area / ratio)));
            var confidence = 0.94 - 0.09 * Math.Max(0, Math.Log(0.03 / area)) - 0.25 * Math.Pow(random.NextDouble(), 3);
            subjects.Add((random.Range(-0.1, 1 - width * 0.6), random.Range(0.25, 1 - height * 0.5), width, height, confidence));
        }
    }

    (double, double, double, double) FalseAlarm()
    {
        var (width, height) = (0.04 * Math.Exp(random.Normal() * 0.8), 0.05 * Math.Exp(random.Normal() * 0.8));
        return (random.Range(0, 0.95), random.Range(0.2, 0.92), width, height);
    }

    void AddSubject(List<MadeDetection> found, (double X, double Y, double Width, double Height, double Confidence) subject, int frame)
    {
        var confidence = Math.Clamp(subject.Confidence - Math.Abs(random.Normal()) * 0.08, 0.01, 0.98);
        var detection = Box(
            (subject.X + stepX * frame, subject.Y + stepY * frame, subject.Width, subject.Height), jitter: 0.004,
            detectionCategory, (int)Math.Round(confidence * 1000), 3);
        if (detection is not null)
            found.Add(confidence >= 0.2 ? detection with { Classes = Classify(confidence) } : detection);
    }

    void AddFalseAlarm(List<MadeDetection> found, (double, double, double, double) alarm)
    {
        // most lie just above the output threshold
        var confidence = 0.005 + 0.012 * -Math.Log(1 - random.NextDouble());
        if (random.Chance(0.04))
            confidence += random.Range(0.02, 0.2);
        if (Box(alarm, jitter: 0.002, category: 1, (int)Math.Round(confidence * 100000), 5) is { } detection)
            found.Add(detection);
    }

    List<(int, int)> Classify(double confidence)
    {
        var first = random.Chance(0.9) ? Category : BenchmarkSpecies.Draw(random);
        var score = Math.Clamp(0.55 + 0.45 * confidence - Math.Abs(random.Normal()) * 0.15, 0.2, 0.99);
        var second = random.Chance(0.35) ? BenchmarkSpecies.Draw(random) : first;
        var top = (int)Math.Round(score * 100);
        return second == first ? [(first, top)] : [(first, top), (second, Math.Max(1, Math.Min(top, (int)((1 - score) * 60))))];
    }

    MadeDetection? Box((double X, double Y, double Width, double Height) box, double jitter, int category, int confidence, int decimals)
    {
        var x = box.X + random.Range(-jitter, jitter);
        var y = box.Y + random.Range(-jitter, jitter);
        var left = Units(x);
        var top = Units(y);
        var width = Units(x + box.Width) - left;
        var height = Units(y + box.Height) - top;
        return width < 20 || height < 20 ? null : new(category, confidence, decimals, left, top, width, height);
    }

    static int Units(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 10000);
}
