using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Scenes;

/// <summary>Draws one plant or rock in metres, its foot at the origin.</summary>
static class PlantPainter
{
    static readonly Rgb Bark = Rgb.From(0x5A4632);

    public static void Draw(Pen pen, Plant plant, HabitatColours colours, Prng shape)
    {
        switch (plant)
        {
            case Plant.Acacia: DrawAcacia(pen, colours.Leaf, shape); break;
            case Plant.Broadleaf: DrawBroadleaf(pen, colours.Leaf, shape); break;
            case Plant.Conifer: DrawConifer(pen, colours.Leaf, shape); break;
            case Plant.Bush: DrawCrown(pen, colours.Leaf, (0, -0.75), (1.1, 0.7), 12, shape); break;
            case Plant.Termites: DrawTermites(pen, shape); break;
            case Plant.Rock: DrawRock(pen, shape); break;
        }
    }

    static void DrawAcacia(Pen pen, Rgb leaf, Prng shape)
    {
        var height = shape.Range(4.6, 6.6);
        var lean = shape.Range(-0.5, 0.5);
        var paint = new Paint(Bark.Times(1.1), Bark.Times(0.8));
        pen.Limb(paint, (0, 0.1, 0.5), (lean * 0.3, -height * 0.3, 0.3), (lean, -height * 0.52, 0.26));
        foreach (var reach in (ReadOnlySpan<double>)[-2.4, -1.0, 0.9, 2.3])
            pen.Limb(paint, (lean * 0.9, -height * 0.47, 0.2), (lean + reach * 0.5, -height * 0.72, 0.13), (lean + reach, -height * 0.93, 0.05));
        for (var i = 0; i < 15; i++)
        {
            var side = shape.Range(-1, 1);
            var y = -height * (0.97 - 0.10 * side * side) + shape.Range(-0.16, 0.26);
            pen.Oval(new Paint(leaf.Times(shape.Range(1.05, 1.3)), leaf.Times(0.62)), lean + side * 3.2, y, shape.Range(0.7, 1.25), shape.Range(0.2, 0.36));
        }
    }

    static void DrawBroadleaf(Pen pen, Rgb leaf, Prng shape)
    {
        var height = shape.Range(5, 8);
        var paint = new Paint(Bark, Bark.Times(0.75));
        pen.Limb(paint, (0, 0.1, 0.7), (0.1, -height * 0.3, 0.45), (-0.1, -height * 0.6, 0.25));
        pen.Limb(paint, (0.05, -height * 0.32, 0.26), (0.9, -height * 0.55, 0.12));
        DrawCrown(pen, leaf, (0, -height * 0.7), (height * 0.36, height * 0.28), 26, shape);
    }

    static void DrawCrown(Pen pen, Rgb leaf, (double X, double Y) centre, (double X, double Y) radius, int clumps, Prng shape)
    {
        for (var i = 0; i < clumps; i++)
        {
            var angle = shape.Range(0, 2 * Math.PI);
            var reach = Math.Sqrt(shape.NextDouble()) * 0.75;
            var y = Math.Sin(angle) * reach;
            var lit = 0.98 - 0.3 * y + shape.Range(-0.08, 0.12);
            var size = shape.Range(0.22, 0.42);
            pen.Oval(new Paint(leaf.Times(lit * 1.15), leaf.Times(lit * 0.68)),
                centre.X + Math.Cos(angle) * reach * radius.X, centre.Y + y * radius.Y, radius.X * size, radius.Y * size * 1.1);
        }
    }

    static void DrawConifer(Pen pen, Rgb leaf, Prng shape)
    {
        var height = shape.Range(6, 11);
        var width = height * shape.Range(0.16, 0.21);
        pen.Limb(new Paint(Bark.Times(0.8)), (0, 0.1, 0.45), (0, -height * 0.3, 0.3));
        for (var tier = 0; tier < 7; tier++)
        {
            var share = tier / 7.0;
            var y = -height * (0.12 + 0.74 * share);
            var reach = width * (1.05 - share) * shape.Range(0.88, 1.1);
            pen.Blob(new Paint(leaf.Times(1.28), leaf.Times(0.62)),
                (0, y - height * 0.2), (reach * 0.45, y - height * 0.07), (reach, y + 0.1), (reach * 0.4, y - 0.05), (0, y + 0.12),
                (-reach * 0.4, y - 0.05), (-reach, y + 0.1), (-reach * 0.45, y - height * 0.07));
        }
    }

    static void DrawTermites(Pen pen, Prng shape)
    {
        var earth = Rgb.From(0xA5693F);
        var height = shape.Range(1.1, 2.0);
        pen.Blob(new Paint(earth.Times(1.15), earth.Times(0.6)),
            (-0.8, 0.05), (-0.5, -height * 0.45), (-0.22, -height * 0.9), (0.05, -height), (0.25, -height * 0.7), (0.5, -height * 0.4), (0.85, 0.05), (0, 0.12));
    }

    static void DrawRock(Pen pen, Prng shape)
    {
        var stone = Rgb.From(0x9A8876).Times(shape.Range(0.85, 1.1));
        var width = shape.Range(0.7, 1.9);
        var height = width * shape.Range(0.55, 0.95);
        pen.Blob(new Paint(stone.Times(1.2), stone.Times(0.5)),
            (-width, 0.08), (-width * 0.95, -height * 0.5), (-width * 0.4, -height * shape.Range(0.85, 1.05)), (width * 0.3, -height), (width * 0.9, -height * 0.55), (width, 0.06), (0, 0.14));
        pen.Blob(new Paint(stone.Times(1.3), 0.5),
            (-width * 0.6, -height * 0.62), (-width * 0.2, -height * 0.88), (width * 0.35, -height * 0.9), (0, -height * 0.7));
    }
}
