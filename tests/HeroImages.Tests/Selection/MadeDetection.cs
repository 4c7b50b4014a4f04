namespace HeroImages.Tests.Selection;

/// <summary>One detection: box, confidence, and the class with its confidence where there is one.</summary>
sealed record MadeDetection(double[] Box, double Confidence, string? Class = null, double ClassConfidence = 0, string Category = "1")
{
    public object ToJson() => Class is null
        ? new { category = Category, conf = Confidence, bbox = Box }
        : new { category = Category, conf = Confidence, bbox = Box, classifications = new object[] { new object[] { Class, ClassConfidence } } };
}
