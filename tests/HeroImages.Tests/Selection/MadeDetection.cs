namespace HeroImages.Tests.Selection;

/// <summary>One detection: box, confidence, and the class with its confidence where there is one.</summary>
sealed record MadeDetection(double[] Box, double Confidence, string? Class = null, double ClassConfidence = 0, string Category = "1")
{
    /// <summary>Classes after the first one.</summary>
    public IReadOnlyList<(string Class, double Confidence)> MoreClasses { get; init; } = [];

    public IEnumerable<(string Class, double Confidence)> Classes => Class is null ? [] : [(Class, ClassConfidence), .. MoreClasses];

    public object ToJson() => Class is null
        ? new { category = Category, conf = Confidence, bbox = Box }
        : new { category = Category, conf = Confidence, bbox = Box, classifications = Classes.Select(c => new object[] { c.Class, c.Confidence }) };
}
