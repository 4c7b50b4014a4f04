namespace HeroImages.SampleData.Writing;

/// <summary>One box of the results, in units of 1e-4 of the picture; confidences in units of 1e-3 or 1e-5.</summary>
sealed record MadeDetection(int Category, int Confidence, int ConfidenceDecimals, int X, int Y, int Width, int Height)
{
    /// <summary>Class id and score in hundredths, best first; empty if the classifier said nothing.</summary>
    public IReadOnlyList<(int Class, int Hundredths)> Classes { get; init; } = [];
}
