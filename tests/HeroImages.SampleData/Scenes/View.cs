using HeroImages.SampleData.Collection;

namespace HeroImages.SampleData.Scenes;

/// <summary>Perspective of one camera: where on the picture something at a distance stands, and how large.</summary>
public sealed class View(Site site)
{
    public Site Site { get; } = site;

    public int Width => Site.Width;

    public int Height => Site.Height;

    public double Horizon { get; } = site.Height * site.Horizon;

    double Focal => Height * 1.1;

    public double PixelsPerMetre(double groundY) => (groundY - Horizon) / Site.CameraMetres;

    public double GroundY(double pixelsPerMetre) => Horizon + pixelsPerMetre * Site.CameraMetres;

    public double Metres(double groundY) => Focal * Site.CameraMetres / Math.Max(0.5, groundY - Horizon);

    public double GroundYAt(double metres) => Horizon + Focal * Site.CameraMetres / metres;
}
