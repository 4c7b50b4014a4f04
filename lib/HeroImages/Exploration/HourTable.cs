namespace HeroImages.Exploration;

/// <summary>Images by hour of day, local camera clock.</summary>
/// <param name="All">All images: when the cameras fired.</param>
/// <param name="WithAnimals">Images with an animal at or above the detection threshold.</param>
/// <param name="Species">Images with each species, in the order of the table of species.</param>
public sealed record HourTable(HourRow All, HourRow WithAnimals, IReadOnlyList<HourRow> Species);
