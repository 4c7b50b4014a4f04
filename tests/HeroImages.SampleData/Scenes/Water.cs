using HeroImages.SampleData.Collection;

namespace HeroImages.SampleData.Scenes;

/// <summary>Where the water of a waterhole lies; no grass grows in it.</summary>
static class Water
{
    /// <summary>Centre, as a share of the width.</summary>
    public const double X = 0.46;

    /// <summary>Centre, as a share of the way from the horizon to the foot.</summary>
    public const double Depth = 0.19;

    /// <summary>Half its breadth, as a share of the width.</summary>
    public const double Radius = 0.44;

    /// <summary>Depth by breadth as the camera sees it.</summary>
    public const double Flatness = 0.075;

    public static bool Covers(View view, double x, double y)
    {
        if (view.Site.Habitat != Habitat.Waterhole)
            return false;
        var across = (x - X * view.Width) / (Radius * view.Width);
        var along = (y - view.Horizon - Depth * (view.Height - view.Horizon)) / (Radius * Flatness * view.Width);
        return across * across + along * along < 1.2;
    }
}
