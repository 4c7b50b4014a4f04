namespace HeroImages.Tests.Selection;

/// <summary>What the plain selectors know of an image: its animals, and what they remember of it.</summary>
sealed class PlainImage(string file, IReadOnlyList<MadeDetection> detections, MadeImage? metadata)
{
    public string File => file;
    public IReadOnlyList<MadeDetection> Detections => detections;
    public MadeImage? Metadata => metadata;

    /// <summary>Written by whichever category looks last.</summary>
    public int SequenceSize { get; set; }

    List<MadeDetection> Animals { get; } = [.. detections.Where(d => d.Category == "1" && d.Confidence >= 0.3)];

    public int NumAnimals => Animals.Count;
    public double MaxSize => Animals.Max(Area);
    public double MaxConfidence => Animals.Max(d => d.Confidence);
    public double AvgConfidence => Animals.Sum(d => d.Confidence) / Animals.Count;
    public double Centrality => Central(Animals.First(d => Area(d) == MaxSize));
    public List<string> Species => [.. Animals.SelectMany(d => d.Classes).Where(c => c.Confidence >= 0.5).Select(c => c.Class).Distinct()];
    public double BestCentrality => Math.Max(0, Animals.Max(Central));
    public double BestLogSize => Math.Max(0, Animals.Max(d => Math.Log10(Area(d) + 0.0001) + 4));

    static double Area(MadeDetection d) => d.Box[2] * d.Box[3];

    static double Central(MadeDetection d)
    {
        var (x, y) = (d.Box[0] + (d.Box[2] / 2), d.Box[1] + (d.Box[3] / 2));
        return 1 - Math.Sqrt(Math.Pow(x - 0.5, 2) + Math.Pow(y - 0.5, 2));
    }
}
