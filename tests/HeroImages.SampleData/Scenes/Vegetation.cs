using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>What stands around a camera, the same in each of its pictures.</summary>
sealed class Vegetation
{
    readonly List<(Plant Plant, double X, double Metres, double Size, ulong Key)> plants = [];

    Vegetation()
    {
    }

    /// <summary>Plants drawn from the site's own stream, the farthest first.</summary>
    public static Vegetation Of(Site site, Prng lie)
    {
        var vegetation = new Vegetation();
        var (kinds, count) = Mixture(site.Habitat);
        for (var i = 0; i < count; i++)
        {
            var plant = lie.Pick(kinds);
            var metres = plant is Plant.Bush or Plant.Rock or Plant.Termites ? lie.Range(13, 75) : lie.Range(30, 170);
            vegetation.plants.Add((plant, lie.Range(-0.04, 1.04), metres, lie.Range(0.75, 1.2), lie.NextUInt64()));
        }
        vegetation.plants.Add((kinds[0], lie.Chance(0.5) ? lie.Range(-0.02, 0.12) : lie.Range(0.88, 1.02), lie.Range(19, 27), 1, lie.NextUInt64()));
        vegetation.plants.Sort((first, second) => second.Metres.CompareTo(first.Metres));
        return vegetation;
    }

    public void Draw(SvgCanvas canvas, View view, Light light, double fromMetres, double toMetres)
    {
        foreach (var (plant, x, metres, size, key) in plants)
        {
            if (metres > fromMetres || metres <= toMetres)
                continue;
            var y = view.GroundYAt(metres);
            var scale = view.PixelsPerMetre(y) * size;
            canvas.Add($"<ellipse cx=\"{x * view.Width:0.#}\" cy=\"{y:0.#}\" rx=\"{scale * 1.5:0.#}\" ry=\"{scale * 0.16:0.#}\" fill=\"#000\" opacity=\"0.18\"/>");
            var pen = new Pen(canvas, Affine.Place(x * view.Width, y, scale, scale), light, metres, extent: null);
            PlantPainter.Draw(pen, plant, HabitatColours.Of(view.Site.Habitat), Prng.For(key));
        }
    }

    static (Plant[] Kinds, int Count) Mixture(Habitat habitat) => habitat switch
    {
        Habitat.Savanna => ([Plant.Acacia, Plant.Acacia, Plant.Bush, Plant.Termites], 9),
        Habitat.Waterhole => ([Plant.Broadleaf, Plant.Acacia, Plant.Bush, Plant.Bush], 11),
        Habitat.Woodland => ([Plant.Broadleaf, Plant.Broadleaf, Plant.Bush], 26),
        Habitat.Kopje => ([Plant.Acacia, Plant.Rock, Plant.Rock, Plant.Rock, Plant.Bush], 17),
        _ => ([Plant.Conifer, Plant.Conifer, Plant.Conifer, Plant.Bush], 26),
    };
}
