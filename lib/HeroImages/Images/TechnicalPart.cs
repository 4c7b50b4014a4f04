namespace HeroImages.Images;

/// <summary>A part of the technical score.</summary>
/// <param name="Name">What it judges.</param>
/// <param name="Weight">Its share in the whole.</param>
/// <param name="Terms">What it is made of.</param>
/// <param name="NeedsAnimal">Whether it is left out of the whole where no animal is known.</param>
sealed record TechnicalPart(string Name, double Weight, IReadOnlyList<TechnicalTerm> Terms, bool NeedsAnimal = false)
{
    public double Of(IReadOnlyDictionary<string, double> features) => Terms.Sum(t => t.Of(features));
}
