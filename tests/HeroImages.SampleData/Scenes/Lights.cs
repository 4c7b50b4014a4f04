using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Scenes;

/// <summary>The light of each part of the day, and the hours at which it is found.</summary>
public static class Lights
{
    static readonly Light[] All =
    [
        new(DayPart.Dawn, Rgb.From(0x7690BF), Rgb.From(0xEDBFA6), Rgb.From(0xFFDCA4), new(1.02, 0.88, 0.78), 330, 0.16, 2.2, 0.90),
        new(DayPart.Morning, Rgb.From(0x4F93D2), Rgb.From(0xA3CDEA), Rgb.From(0xE6EEDF), new(1.05, 1.02, 0.94), 700, -1, 1.1, 0.72),
        new(DayPart.Noon, Rgb.From(0x94B9D6), Rgb.From(0xC9DBE4), Rgb.From(0xF0F1EA), new(1.13, 1.12, 1.10), 420, -1, 0.15, 0.25),
        new(DayPart.Overcast, Rgb.From(0x929DA6), Rgb.From(0xB4BBC0), Rgb.From(0xCFD2D1), new(0.84, 0.88, 0.92), 260, -1, 0, 0.45),
        new(DayPart.Golden, Rgb.From(0x5E88BC), Rgb.From(0xF2C890), Rgb.From(0xFFD685), new(1.16, 0.96, 0.70), 420, 0.30, 1.8, 1.00),
        new(DayPart.Dusk, Rgb.From(0x2E3566), Rgb.From(0x99608C), Rgb.From(0xF3905F), new(0.82, 0.66, 0.74), 420, 0.05, 0, 0.80),
        new(DayPart.Night, Rgb.Grey(0.035), Rgb.Grey(0.045), Rgb.Grey(0.06), Rgb.Grey(1), 30, -1, 0, 0.38),
    ];

    static readonly (double From, double To)[] Hours =
        [(5.9, 6.6), (7.2, 10.2), (11.3, 13.9), (8.0, 16.0), (16.6, 17.7), (18.1, 18.7), (19.6, 28.6)];

    public static Light For(DayPart part) => All[(int)part];

    /// <summary>Hours of the clock; after midnight they go on from 24.</summary>
    public static (double From, double To) HoursOf(DayPart part) => Hours[(int)part];
}
