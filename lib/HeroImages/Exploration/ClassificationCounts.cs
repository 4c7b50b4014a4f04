namespace HeroImages.Exploration;

/// <summary>How much has been classified.</summary>
/// <param name="Detections">Detections with at least one classification.</param>
/// <param name="Classifications">All classifications.</param>
/// <param name="Labels">Classes that the results list.</param>
/// <param name="LabelsUsed">Classes that occur.</param>
public sealed record ClassificationCounts(long Detections, long Classifications, int Labels, int LabelsUsed);
