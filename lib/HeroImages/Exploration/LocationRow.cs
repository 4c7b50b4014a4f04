namespace HeroImages.Exploration;

/// <summary>What one camera site saw.</summary>
/// <param name="Location">Its name; empty for the images whose location nothing tells.</param>
/// <param name="Images">Its images, failed and empty ones included.</param>
/// <param name="WithAnimals">Images with an animal at or above the detection threshold.</param>
/// <param name="Species">Images with each species that occurs there and is in the table of species; most frequent first, then by name.</param>
public sealed record LocationRow(string Location, int Images, int WithAnimals, IReadOnlyList<SpeciesCount> Species);
