using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Rendering;

/// <summary>Turns a planned picture into SVG: a pure function of seed and plan.</summary>
public static class PictureComposer
{
    // keys of the streams of a site and of a burst
    const ulong SkyKey = 11, HillKey = 12, GroundKey = 13, PlantKey = 14, GrassKey = 15, SwayKey = 16;

    public static ComposedPicture Compose(PlannedPicture picture, ulong seed)
    {
        var view = new View(picture.Site);
        var canvas = new SvgCanvas(view.Width, view.Height);
        var site = (ulong)picture.Site.Index;
        Sky.Draw(canvas, view, picture.Light, picture.SunX, Prng.For(seed, SkyKey, site, (ulong)picture.Taken.DayOfYear));
        Hills.Draw(canvas, view, picture.Light, Prng.For(seed, HillKey, site));
        Ground.Draw(canvas, view, picture.Light, Prng.For(seed, GroundKey, site));
        var boxes = DrawStanding(canvas, view, picture, seed);
        Atmosphere.Draw(canvas, view, picture.Light, picture.SunX);
        var bar = InfoBar.Draw(view.Width, view.Height, picture.Taken, picture.Celsius);
        return new(canvas.ToString(), bar.ToString(), boxes);
    }

    /// <summary>Plants, grass and subjects, the farthest first.</summary>
    static PixelBox[] DrawStanding(SvgCanvas canvas, View view, PlannedPicture picture, ulong seed)
    {
        var site = (ulong)picture.Site.Index;
        var plants = Vegetation.Of(picture.Site, Prng.For(seed, PlantKey, site));
        var sway = Prng.For(seed, SwayKey, (ulong)picture.Index).Range(-0.18, 0.18);
        var boxes = new PixelBox[picture.Subjects.Count];
        var from = double.MaxValue;
        for (var band = 0; band < Grass.Limits.Length; band++)
        {
            var to = band == Grass.Limits.Length - 1 ? 0 : Grass.Limits[band];
            plants.Draw(canvas, view, picture.Light, from, to);
            foreach (var i in FarthestFirst(picture.Subjects, from, to))
                boxes[i] = SubjectPainter.Draw(canvas, view, picture, picture.Subjects[i]);
            if (to > 0)
                Grass.DrawBand(canvas, view, picture.Light, band, sway, Prng.For(seed, GrassKey, site, (ulong)band));
            from = to;
        }
        return boxes;
    }

    static IEnumerable<int> FarthestFirst(IReadOnlyList<PlannedSubject> subjects, double from, double to) =>
        Enumerable.Range(0, subjects.Count)
            .Where(i => subjects[i].Metres <= from && subjects[i].Metres > to)
            .OrderByDescending(i => subjects[i].Metres);
}
