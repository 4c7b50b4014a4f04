namespace HeroImages.Training.Runs;

/// <summary>What was made of a rater's values, as a program reads it.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Rubric">The rubric it rated by.</param>
/// <param name="Ratings">How many values there are.</param>
/// <param name="Weight">What one of them counts, 0 to 1.</param>
/// <param name="How">How the values are brought to people's scale, or why they are not used.</param>
public sealed record SummaryRater(string Rater, string Rubric, int Ratings, double Weight, string How);
