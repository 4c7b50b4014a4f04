namespace HeroImages.Images;

/// <summary>A measurement by its name.</summary>
/// <param name="Name">In snake_case, such as <c>animal_laplacian_log</c>.</param>
/// <param name="Value">A finite number.</param>
public readonly record struct PictureFeature(string Name, double Value);
