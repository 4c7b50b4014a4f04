namespace HeroImages.Training.Runs;

/// <summary>A picture of the test with what people and the model say of it.</summary>
/// <param name="File">Its name in the collection.</param>
/// <param name="Location">Its location; empty where none is known.</param>
/// <param name="People">The mean of people's values, 0 to 10.</param>
/// <param name="Model">The model's score, 0 to 10; NaN where the picture cannot be read.</param>
public sealed record TestPrediction(string File, string Location, double People, double Model);
