using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Animals;

/// <summary>Giraffe.</summary>
sealed class GiraffeArtist() : QuadrupedArtist(Body)
{
    static readonly Rgb Cream = Rgb.From(0xF0D9A8);
    static readonly Rgb Patch = Rgb.From(0x9A5A24);

    static readonly BodyPlan Body = new(
        [
            (0.30, -1.00), (0.10, -0.97), (-0.14, -0.90), (-0.32, -0.83), (-0.43, -0.74), (-0.45, -0.62),
            (-0.34, -0.54), (-0.10, -0.52), (0.14, -0.52), (0.32, -0.57), (0.42, -0.70), (0.42, -0.88),
        ],
        new LegPlan(0.29, -0.66, 0.16, 0.075, 0.055, IsHind: false, HoofLength: 0.045),
        new LegPlan(-0.35, -0.68, 0.20, 0.080, 0.055, IsHind: true, HoofLength: 0.045),
        Cream, Rgb.From(0xC79E62), Rgb.From(0xE8CFA0), Rgb.From(0x4A3524));

    protected override void DrawTail(Pen pen, Pose pose)
    {
        var swing = Math.Sin(pose.Phase * 6.28) * 0.04;
        pen.Limb(Cream.Times(0.8), (-0.42, -0.74, 0.035), (-0.50 + swing, -0.58, 0.02), (-0.51 + swing, -0.44, 0.015));
        pen.Limb(Rgb.From(0x2A1B12), (-0.51 + swing, -0.46, 0.02), (-0.52 + swing, -0.38, 0.04), (-0.51 + swing, -0.30, 0.01));
    }

    protected override void DrawCoat(Pen body, Pose pose) =>
        DrawPatches(body, Prng.For(pose.Individual, 1), (-0.5, -1.05), (0.5, -0.5), 0.118);

    protected override void DrawLegCoat(Pen leg, double hipX, double footX) =>
        DrawPatches(leg, Prng.For((ulong)(hipX * 1000 + 5000), 3), (hipX - 0.15, -0.70), (hipX + 0.17, -0.30), 0.08);

    protected override void DrawFront(Pen pen, Pose pose)
    {
        (double X, double Y, double Width)[] neck = pose.Head switch
        {
            HeadPose.Down => [(0.27, -0.82, 0.36), (0.62, -0.76, 0.20), (0.86, -0.50, 0.15), (1.02, -0.20, 0.12)],
            HeadPose.Level => [(0.27, -0.86, 0.36), (0.52, -1.14, 0.21), (0.72, -1.36, 0.15), (0.88, -1.52, 0.12)],
            _ => [(0.27, -0.86, 0.36), (0.44, -1.20, 0.21), (0.54, -1.50, 0.15), (0.62, -1.76, 0.12)],
        };
        var (x, y, _) = neck[^1];
        var crest = Pen.Outline(neck);
        pen.Limb(Rgb.From(0x6B3A1C), [.. Enumerable.Range(1, 4).Select(i => (crest[^i].X, crest[^i].Y, 0.045))]);
        pen.Limb(new Paint(Cream, Cream.Times(0.86)), neck);
        pen.Clipped(crest, inside => DrawPatches(inside, Prng.For(pose.Individual, 2), (0.1, Math.Min(y, -1) - 0.05), (1.2, -0.1), 0.105));
        var head = pen.Within(x + 0.01, y - 0.03, pose.Head switch { HeadPose.AtCamera => 0, HeadPose.Down => 1.1, _ => 0.42 }, HeadScale(pose));
        if (pose.Head == HeadPose.AtCamera)
            DrawFace(head);
        else
            DrawProfile(head);
    }

    static void DrawPatches(Pen inside, Prng pattern, (double X, double Y) from, (double X, double Y) to, double cell)
    {
        var row = 0;
        for (var y = from.Y; y < to.Y; y += cell, row++)
        {
            for (var x = from.X + row % 2 * cell / 2; x < to.X; x += cell)
                DrawPatch(inside, pattern, x, y, cell * 0.43);
        }
    }

    static void DrawPatch(Pen inside, Prng pattern, double x, double y, double radius)
    {
        Span<(double, double)> corners = stackalloc (double, double)[6];
        for (var i = 0; i < corners.Length; i++)
        {
            var angle = i * Math.PI / 3 + pattern.Range(-0.25, 0.25);
            var reach = radius * pattern.Range(0.85, 1.22);
            corners[i] = (x + Math.Cos(angle) * reach, y + Math.Sin(angle) * reach);
        }
        inside.Blob(Patch.Times(pattern.Range(0.85, 1.15)), corners);
    }

    static void DrawProfile(Pen head)
    {
        head.Limb(Cream.Times(0.8), (0.02, -0.03, 0.03), (-0.03, -0.14, 0.022));
        head.Oval(Rgb.From(0x2A1B12), -0.03, -0.15, 0.02, 0.018);
        head.Blob(new Paint(Cream, Cream.Times(0.78)),
            (-0.07, -0.02), (0.02, -0.07), (0.12, -0.05), (0.24, -0.02), (0.31, 0.02), (0.30, 0.075), (0.20, 0.08), (0.08, 0.09), (-0.04, 0.07));
        head.Oval(Patch.Times(1.05), 0.05, 0.03, 0.035, 0.025);
        head.Oval(Rgb.From(0x8A6A4A), 0.285, 0.045, 0.035, 0.032);
        head.Limb(Cream.Times(0.92), (0.04, -0.04, 0.032), (0.0, -0.16, 0.022));
        head.Oval(Rgb.From(0x2A1B12), 0.0, -0.17, 0.02, 0.018);
        head.Blob(Cream.Times(0.9), (-0.06, -0.01), (-0.14, -0.07), (-0.20, -0.06), (-0.13, 0.0));
        Eye(head, 0.09, -0.012, 0.018);
    }

    static void DrawFace(Pen head)
    {
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            head.Limb(Cream.Times(0.9), (0.03 * side, -0.07, 0.032), (0.045 * side, -0.19, 0.024));
            head.Oval(Rgb.From(0x2A1B12), 0.045 * side, -0.20, 0.022, 0.02);
            head.Blob(Cream.Times(0.9), (0.06 * side, -0.06), (0.15 * side, -0.12), (0.20 * side, -0.10), (0.14 * side, -0.03));
        }
        head.Blob(new Paint(Cream, Cream.Times(0.82)),
            (0, -0.11), (0.08, -0.07), (0.085, 0.01), (0.055, 0.12), (0.06, 0.21), (0, 0.25), (-0.06, 0.21), (-0.055, 0.12), (-0.085, 0.01), (-0.08, -0.07));
        head.Oval(Patch, 0, -0.03, 0.035, 0.05);
        head.Oval(Rgb.From(0x8A6A4A), 0, 0.21, 0.055, 0.035);
        Eyes(head, 0.072, -0.01, 0.02);
    }
}
