namespace HeroImages.Selection;

/// <summary>What one recipe made of the images.</summary>
/// <param name="Recipe">Its name.</param>
/// <param name="Picks">Candidates, repeated ones included.</param>
/// <param name="Images">Different images among them.</param>
/// <param name="Sequences">Different sequences among them.</param>
/// <param name="Species">Different species in them.</param>
/// <param name="Locations">Different locations.</param>
/// <param name="WithPeople">Images among them with a person or vehicle at or above the typical threshold.</param>
/// <param name="MeanMaxArea">Mean share of the frame of the largest animal; 0 when there are no picks.</param>
/// <param name="MeanMaxConfidence">Mean of the best detector confidence.</param>
/// <param name="MeanAnimals">Mean number of animals.</param>
/// <param name="Seconds">Time that choosing took.</param>
/// <param name="OnlyHere">Images that no other of the recipes chose.</param>
/// <param name="Examples">The first few of these.</param>
public sealed record RecipeRow(
    string Recipe, int Picks, int Images, int Sequences, int Species, int Locations, int WithPeople,
    double MeanMaxArea, double MeanMaxConfidence, double MeanAnimals, double Seconds, int OnlyHere, IReadOnlyList<string> Examples);
