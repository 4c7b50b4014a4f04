using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>
/// The columns behind a <see cref="DetectionStore"/>: images, their detections, and the classifications of these, each
/// in file order. Readers append detections first and close them with the image they belong to.
/// </summary>
sealed class DetectionColumns
{
    /// <summary>Numbers kept for a box, in this order: x, y, width, height.</summary>
    const int NumbersPerBox = 4;

    public PathColumn Files { get; init; } = new();
    public Column<int> DetectionsEnd { get; init; } = new();
    public SparseColumn<int> Failure { get; init; } = new();
    public SparseColumn<bool> IsVideo { get; init; } = new();
    public SparseColumn<long> Time { get; init; } = new();
    public SparseColumn<int> Width { get; init; } = new();
    public SparseColumn<int> Height { get; init; } = new();
    public SparseColumn<int> Location { get; init; } = new();
    public Column<ushort> Category { get; init; } = new();
    public FractionColumn DetectorConfidence { get; init; } = new();
    public FractionColumn Boxes { get; init; } = new();
    public Column<int> ClassesEnd { get; init; } = new();
    public Column<int> Class { get; init; } = new();
    public FractionColumn ClassConfidence { get; init; } = new();

    /// <summary>Failure texts and location names; 0 in the columns means none, n means text n-1.</summary>
    public TextTable Failures { get; init; } = new();
    public TextTable Locations { get; init; } = new();

    public int Images => Files.Count;

    public int Detections => Category.Count;

    /// <summary>Which detections image <paramref name="image"/> has.</summary>
    public (int Start, int End) DetectionsOf(int image) => (image == 0 ? 0 : DetectionsEnd[image - 1], DetectionsEnd[image]);

    /// <summary>Which classifications detection <paramref name="detection"/> has.</summary>
    public (int Start, int End) ClassesOf(int detection) => (detection == 0 ? 0 : ClassesEnd[detection - 1], ClassesEnd[detection]);

    public double Confidence(int detection) => DetectorConfidence[detection];

    public BoundingBox Box(int detection)
    {
        var at = detection * NumbersPerBox;
        return new BoundingBox(Boxes[at], Boxes[at + 1], Boxes[at + 2], Boxes[at + 3]);
    }

    public void AddClass(int label, double confidence)
    {
        Class.Add(label);
        ClassConfidence.Add(confidence);
    }

    /// <summary>Most categories that all files together may have.</summary>
    public const int MostCategories = ushort.MaxValue + 1;

    /// <summary>Closes a detection; its classifications have been added.</summary>
    public void AddDetection(int category, double confidence, in BoundingBox box)
    {
        Category.Add(checked((ushort)category));
        DetectorConfidence.Add(confidence);
        Boxes.Add(box.X);
        Boxes.Add(box.Y);
        Boxes.Add(box.Width);
        Boxes.Add(box.Height);
        ClassesEnd.Add(Class.Count);
    }

    /// <summary>Closes an image; its detections have been added.</summary>
    public void AddImage(ReadOnlySpan<byte> file)
    {
        Files.Add(file);
        DetectionsEnd.Add(Detections);
    }

    /// <summary>Forgets all that was noted of an image that was never closed.</summary>
    public void DropOpenImage()
    {
        DropOpenDetections();
        Failure.Truncate(Images);
        IsVideo.Truncate(Images);
        Time.Truncate(Images);
        Width.Truncate(Images);
        Height.Truncate(Images);
        Location.Truncate(Images);
    }

    /// <summary>Forgets the detections added since the last image was closed.</summary>
    public void DropOpenDetections()
    {
        var kept = Images == 0 ? 0 : DetectionsEnd[Images - 1];
        Category.Truncate(kept);
        DetectorConfidence.Truncate(kept);
        Boxes.Truncate(kept * NumbersPerBox);
        ClassesEnd.Truncate(kept);
        DropOpenClasses();
    }

    /// <summary>Forgets the classifications added since the last detection was closed.</summary>
    public void DropOpenClasses()
    {
        var kept = Detections == 0 ? 0 : ClassesEnd[Detections - 1];
        Class.Truncate(kept);
        ClassConfidence.Truncate(kept);
    }

    public void Save(ColumnWriter writer)
    {
        Files.Save(writer);
        DetectionsEnd.Save(writer);
        Failure.Save(writer);
        IsVideo.Save(writer);
        Time.Save(writer);
        Width.Save(writer);
        Height.Save(writer);
        Location.Save(writer);
        Category.Save(writer);
        DetectorConfidence.Save(writer);
        Boxes.Save(writer);
        ClassesEnd.Save(writer);
        Class.Save(writer);
        ClassConfidence.Save(writer);
        Failures.Save(writer);
        Locations.Save(writer);
    }

    public static DetectionColumns Load(ColumnReader reader) => new()
    {
        Files = PathColumn.Load(reader),
        DetectionsEnd = Column<int>.Load(reader),
        Failure = SparseColumn<int>.Load(reader),
        IsVideo = SparseColumn<bool>.Load(reader),
        Time = SparseColumn<long>.Load(reader),
        Width = SparseColumn<int>.Load(reader),
        Height = SparseColumn<int>.Load(reader),
        Location = SparseColumn<int>.Load(reader),
        Category = Column<ushort>.Load(reader),
        DetectorConfidence = FractionColumn.Load(reader),
        Boxes = FractionColumn.Load(reader),
        ClassesEnd = Column<int>.Load(reader),
        Class = Column<int>.Load(reader),
        ClassConfidence = FractionColumn.Load(reader),
        Failures = TextTable.Load(reader),
        Locations = TextTable.Load(reader),
    };
}
