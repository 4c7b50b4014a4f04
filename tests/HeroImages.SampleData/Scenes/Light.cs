using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Scenes;

/// <summary>The light of a picture: what it does to a colour at a distance, and how the sky looks.</summary>
/// <param name="Part">The part of the day.</param>
/// <param name="SkyTop">Colour overhead.</param>
/// <param name="SkyMiddle">Colour half-way down.</param>
/// <param name="SkyLow">Colour at the horizon, and of the haze before it.</param>
/// <param name="Tint">What each colour is multiplied by.</param>
/// <param name="HazeMetres">Distance at which two thirds of a colour are lost in haze.</param>
/// <param name="SunHeight">Height of the sun above the horizon as a share of the sky; negative when not in the picture.</param>
/// <param name="ShadowLength">Length of a shadow in body heights; 0 under clouds.</param>
/// <param name="Appeal">How much people like this light, 0 to 1.</param>
public sealed record Light(
    DayPart Part, Rgb SkyTop, Rgb SkyMiddle, Rgb SkyLow, Rgb Tint, double HazeMetres, double SunHeight, double ShadowLength, double Appeal)
{
    /// <summary>Where half of the flash is lost; the reach of a common infra-red lamp.</summary>
    const double FlashMetres = 8;

    public bool IsInfraRed => Part == DayPart.Night;

    /// <summary>The colour as the camera sees it.</summary>
    public Rgb Shade(Rgb colour, double metres)
    {
        if (IsInfraRed)
            return Rgb.Grey(0.03 + Lift(colour.Luminance) * Flash(metres));
        return colour.Times(Tint).Mix(SkyLow, 1 - Math.Exp(-metres / HazeMetres));
    }

    /// <summary>Share of the lamp's light that comes back from a distance.</summary>
    public static double Flash(double metres) => 1.12 / (1 + Math.Pow(metres / FlashMetres, 2));

    // dark hides come out paler in infra-red than in daylight
    static double Lift(double luminance) => 0.10 + 0.82 * Math.Pow(luminance, 0.85);
}
