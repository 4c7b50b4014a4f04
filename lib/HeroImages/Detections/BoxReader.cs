using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Reads and judges the numbers of a detection, whichever format it stands in.</summary>
static class BoxReader
{
    const double OutsideTolerance = 0.01;

    /// <summary>No fraction of a frame is as large as this; pixels nearly always are.</summary>
    const double SurelyPixels = 2;

    /// <summary>Reads <c>[x, y, width, height]</c>; null for a box that is null or an empty list.</summary>
    public static BoundingBox? Read(JsonScanner scanner)
    {
        Span<double> sides = stackalloc double[4];
        if (scanner.TryReadPlainNumbers(sides))
        {
            RefusePixels(scanner, sides[0], sides[1], sides[2], sides[3]);
            return new BoundingBox(sides[0], sides[1], sides[2], sides[3]);
        }
        return ReadCarefully(scanner);
    }

    static BoundingBox? ReadCarefully(JsonScanner scanner)
    {
        if (scanner.TryReadNull())
        {
            return null;
        }
        scanner.EnterArray();
        if (!scanner.NextItem())
        {
            return null;
        }
        var x = scanner.ReadNumberOrNaN();
        var y = Next(scanner, 1);
        var width = Next(scanner, 2);
        var height = Next(scanner, 3);
        if (scanner.NextItem())
        {
            throw scanner.Error("more than 4 numbers", "4 (x, y, width, height)");
        }
        RefusePixels(scanner, x, y, width, height);
        return new BoundingBox(x, y, width, height);
    }

    /// <summary>
    /// Closes a detection, or leaves it out and says why: without category, confidence and box it means nothing.
    /// </summary>
    public static void Close(ResultsContext context, int category, double confidence, BoundingBox? box, Func<string> example)
    {
        var fault = Fault(category, confidence, box);
        if (fault is not null)
        {
            context.Columns.DropOpenClasses();
            context.Oddities.Add(fault.Value, example);
            return;
        }
        NoteOddities(context, confidence, box!.Value, example);
        context.Columns.AddDetection(category, Math.Clamp(confidence, 0, 1), box.Value);
    }

    /// <summary>A category's number, which has to fit its column.</summary>
    public static int CheckCategory(JsonScanner scanner, int category) => category < DetectionColumns.MostCategories
        ? category
        : throw scanner.Error(
            FormattableString.Invariant($"more than {DetectionColumns.MostCategories:N0} different categories"), "a handful",
            "Check that this is a detector's results file, or read fewer files at once.");

    static Oddity? Fault(int category, double confidence, BoundingBox? box) =>
        category < 0 ? Oddity.CategoryMissing
        : !double.IsFinite(confidence) ? Oddity.ConfidenceMissing
        : box is null ? Oddity.BoxMissing
        : !double.IsFinite(box.Value.X + box.Value.Y + box.Value.Width + box.Value.Height) ? Oddity.BoxNotFinite
        : null;

    static void NoteOddities(ResultsContext context, double confidence, in BoundingBox box, Func<string> example)
    {
        if (confidence is < 0 or > 1)
        {
            context.Oddities.Add(Oddity.ConfidenceOutOfRange, example);
        }
        if (box is { X: >= 0, Y: >= 0, Right: <= 1, Bottom: <= 1, Width: > 0, Height: > 0 })
        {
            return;
        }
        if (box.Clip().Area <= 0)
        {
            context.Oddities.Add(Oddity.BoxWithoutArea, example);
        }
        else if (Math.Min(box.X, box.Y) < -OutsideTolerance || Math.Max(box.Right, box.Bottom) > 1 + OutsideTolerance)
        {
            context.Oddities.Add(Oddity.BoxOutsideFrame, example);
        }
    }

    static double Next(JsonScanner scanner, int before) =>
        scanner.NextItem() ? scanner.ReadNumberOrNaN() : throw scanner.Error($"{before} numbers", "4 (x, y, width, height)");

    static void RefusePixels(JsonScanner scanner, double x, double y, double width, double height)
    {
        var largest = Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), Math.Max(Math.Abs(width), Math.Abs(height)));
        if (largest > SurelyPixels && double.IsFinite(largest))
        {
            throw scanner.Error(
                FormattableString.Invariant($"the number {largest:G6}, so the box seems to be in pixels"),
                "fractions of the frame, 0 to 1",
                "Convert the boxes with the picture sizes, or write the results in MegaDetector's batch format.");
        }
    }
}
