namespace HeroImages.Agreement.Reports;

/// <summary>What calibrating a rater to people comes to.</summary>
/// <param name="Title">The rater.</param>
/// <param name="Calibration">Learned on all pictures that people have rated too.</param>
/// <param name="Before">Lin's concordance with people as the values are.</param>
/// <param name="After">
/// The same after calibration, where each picture's value was calibrated by what was learned on the others: whole clusters were held out in
/// five parts. Undefined with too few clusters.
/// </param>
public sealed record CalibrationRow(string Title, Calibration Calibration, Figure Before, Figure After);
