namespace HeroImages.Training.Scoreboards;

/// <summary>Somebody or something whose values of the test's pictures are held against what people say.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Values">Of each picture of the test its value; NaN where there is none.</param>
/// <param name="Truth">What is held against it, where that is not all people's mean: for a person that of the others; else null.</param>
/// <param name="Note">What else is to be said of it; null for nothing.</param>
public sealed record Judge(string Title, IReadOnlyList<double> Values, IReadOnlyList<double>? Truth = null, string? Note = null);
