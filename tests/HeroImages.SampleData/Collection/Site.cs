namespace HeroImages.SampleData.Collection;

/// <summary>One camera: where it hangs, what it looks at, the size of its pictures.</summary>
/// <param name="Index">Place in the plan; also the key of its random streams.</param>
/// <param name="Name">Name of the location and of its folder.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down, with the info bar.</param>
/// <param name="Habitat">What grows there.</param>
/// <param name="Horizon">Height of the horizon, as a share of the picture from the top.</param>
/// <param name="CameraMetres">Height of the camera above the ground.</param>
public sealed record Site(
    int Index, string Name, int Width, int Height, Habitat Habitat, double Horizon, double CameraMetres);
