using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Animals;

/// <summary>Lion and leopard: one build, another coat.</summary>
sealed class CatArtist(Rgb back, Rgb belly, bool isSpotted) : QuadrupedArtist(Build(back, belly))
{
    static readonly Rgb Mane = Rgb.From(0x7A451C);
    static readonly Rgb Dark = Rgb.From(0x221812);

    protected override void DrawTail(Pen pen, Pose pose)
    {
        var swing = Math.Sin(pose.Phase * 6.28) * 0.06;
        (double X, double Y, double Width)[] tail =
            [(-0.82, -0.84, 0.11), (-1.02, -0.62, 0.075), (-1.16, -0.38 + swing, 0.065), (-1.34, -0.30 + swing, 0.06), (-1.46, -0.42 + swing, 0.05)];
        pen.Limb(Plan.Back.Times(0.86), tail);
        if (isSpotted)
            pen.Clipped(Pen.Outline(tail), inside => DrawTailBands(inside, tail));
        else
            pen.Oval(Rgb.From(0x4A2C18), -1.47, -0.45 + swing, 0.06, 0.09, 0.5);
    }

    protected override void DrawCoat(Pen body, Pose pose)
    {
        body.Oval(new Paint(Plan.Belly.Mix(Rgb.From(0xFFFFFF), 0.35), 0.8), 0, -0.36, 0.7, 0.09);
        if (!isSpotted)
            return;
        var pattern = Prng.For(pose.Individual);
        var row = 0;
        for (var y = -1.04; y < -0.38; y += 0.105, row++)
        {
            for (var x = -0.92 + row % 2 * 0.07; x < 0.74; x += 0.14)
                DrawRosette(body, x + pattern.Range(-0.025, 0.025), y + pattern.Range(-0.02, 0.02), pattern.Range(0.034, 0.048));
        }
    }

    protected override void DrawLegCoat(Pen leg, double hipX, double footX)
    {
        if (!isSpotted)
            return;
        for (var i = 0; i < 14; i++)
            leg.Oval(Dark, hipX + (footX - hipX) * i / 14 + (i % 3 - 1) * 0.06, -0.62 + i * 0.042, 0.022, 0.018);
    }

    protected override void DrawFront(Pen pen, Pose pose)
    {
        var (x, y) = pose.Head switch
        {
            HeadPose.Down => (0.98, -0.52),
            HeadPose.Level => (0.98, -0.92),
            _ => (0.90, -1.12),
        };
        (double X, double Y, double Width)[] neck = [(0.52, -0.76, 0.46), ((0.54 + x) / 2, (-0.78 + y) / 2, 0.38), (x, y, 0.30)];
        pen.Limb(Hide, neck);
        if (isSpotted)
            pen.Clipped(Pen.Outline(neck), inside => DrawNeckSpots(inside, pose, x, y));
        var head = pen.Within(x, y, pose.Head == HeadPose.Down ? 0.35 : 0, HeadScale(pose) * 1.12);
        if (HasMane(pose))
            DrawMane(head, pose.Head == HeadPose.AtCamera);
        if (pose.Head == HeadPose.AtCamera)
            DrawFace(head);
        else
            DrawProfile(head);
    }

    bool HasMane(Pose pose) => !isSpotted && pose is { IsMale: true, IsYoung: false };

    static void DrawRosette(Pen body, double x, double y, double radius)
    {
        body.Oval(Rgb.From(0x9A6428), x, y, radius, radius * 0.85);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = Math.SinCos(i * 1.57 + x * 9);
            body.Oval(Dark, x + cos * radius, y + sin * radius * 0.85, radius * 0.52, radius * 0.36, i * 1.57 + x * 9 + 1.57);
        }
    }

    static void DrawNeckSpots(Pen inside, Pose pose, double x, double y)
    {
        var pattern = Prng.For(pose.Individual, 2);
        for (var i = 0; i < 26; i++)
        {
            var along = pattern.NextDouble();
            inside.Oval(Dark, 0.50 + (x - 0.50) * along + pattern.Range(-0.12, 0.12), -0.76 + (y + 0.76) * along + pattern.Range(-0.2, 0.2), 0.024, 0.019);
        }
    }

    static void DrawTailBands(Pen inside, (double X, double Y, double Width)[] tail)
    {
        for (var i = 0; i < tail.Length - 1; i++)
        {
            inside.Oval(Dark, tail[i].X, tail[i].Y, 0.03, 0.04);
            inside.Oval(Dark, (tail[i].X + tail[i + 1].X) / 2, (tail[i].Y + tail[i + 1].Y) / 2, 0.03, 0.04);
        }
        inside.Oval(Dark, tail[^1].X, tail[^1].Y, 0.06, 0.06);
    }

    static void DrawMane(Pen head, bool front)
    {
        var x = front ? 0 : -0.10;
        const int Locks = 26;
        for (var ring = 0; ring < 3; ring++)
        {
            var colour = Mane.Times(0.62 + ring * 0.24);
            var reach = 0.41 - ring * 0.065;
            head.Oval(colour, x, 0.07, reach * 0.84, reach * 0.98);
            for (var i = 0; i < Locks; i++)
            {
                // locks hang: those below are longer
                var (sin, cos) = Math.SinCos(i * 2 * Math.PI / Locks + ring * 0.11);
                var length = reach * (1 + 0.10 * sin + (i % 3 - 1) * 0.035);
                head.Oval(colour.Times(1.06 - 0.16 * sin), x + cos * length * 0.70, 0.07 + sin * length * 0.84, reach * 0.26, reach * 0.085, Math.Atan2(sin + 0.25, cos));
            }
        }
    }

    void DrawProfile(Pen head)
    {
        Ear(head, -0.07, -0.15);
        head.Blob(new Paint(Plan.Back.Times(1.08), Plan.Belly.Times(0.95)),
            (-0.16, -0.02), (-0.08, -0.16), (0.06, -0.17), (0.16, -0.08), (0.27, -0.04), (0.31, 0.03), (0.27, 0.12), (0.14, 0.16), (0, 0.17), (-0.13, 0.11));
        head.Blob(Rgb.From(0xF3E4C6), (0.12, 0.10), (0.20, 0.04), (0.30, 0.05), (0.27, 0.13), (0.15, 0.165));
        head.Blob(Rgb.From(0x5A3128), (0.25, -0.04), (0.305, -0.02), (0.315, 0.035), (0.27, 0.02));
        head.Line(Dark, 0.012, (0.29, 0.07), (0.22, 0.10), (0.16, 0.095));
        if (isSpotted)
            Speckle(head, [(-0.08, -0.05), (-0.02, -0.11), (0.04, -0.13), (-0.10, 0.05), (-0.02, 0.02), (0.03, 0.10), (-0.05, 0.11)]);
        Eye(head, 0.13, -0.055, 0.024);
        Ear(head, 0.0, -0.16);
    }

    void DrawFace(Pen head)
    {
        Ear(head, -0.16, -0.15);
        Ear(head, 0.16, -0.15);
        head.Blob(new Paint(Plan.Back.Times(1.1), Plan.Belly),
            (0, -0.20), (0.13, -0.17), (0.21, -0.04), (0.19, 0.10), (0.10, 0.21), (0, 0.24), (-0.10, 0.21), (-0.19, 0.10), (-0.21, -0.04), (-0.13, -0.17));
        head.Blob(Rgb.From(0xF3E4C6), (0, 0.05), (0.09, 0.08), (0.10, 0.15), (0.05, 0.22), (-0.05, 0.22), (-0.10, 0.15), (-0.09, 0.08));
        head.Blob(Rgb.From(0x6B3A30), (-0.05, 0.05), (0.05, 0.05), (0.02, 0.10), (0, 0.11), (-0.02, 0.10));
        head.Line(Dark, 0.012, (-0.06, 0.16), (-0.02, 0.155), (0, 0.11), (0.02, 0.155), (0.06, 0.16));
        if (isSpotted)
            Speckle(head, [(-0.06, -0.13), (0, -0.15), (0.06, -0.13), (-0.11, -0.11), (0.11, -0.11), (-0.15, 0.04), (0.15, 0.04), (-0.13, 0.10), (0.13, 0.10), (0, -0.09)]);
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            head.Oval(Rgb.From(0xD9A93C), 0.095 * side, -0.025, 0.038, 0.028);
            Eye(head, 0.095 * side, -0.025, 0.02);
        }
    }

    static void Speckle(Pen head, ReadOnlySpan<(double X, double Y)> spots)
    {
        foreach (var (x, y) in spots)
            head.Oval(Dark, x, y, 0.017, 0.014);
    }

    void Ear(Pen head, double x, double y)
    {
        head.Oval(Plan.Back.Times(0.9), x, y, 0.065, 0.07);
        head.Oval(Rgb.From(0x5A4030), x, y + 0.01, 0.035, 0.04);
    }

    static BodyPlan Build(Rgb back, Rgb belly) => new(
        [
            (0.58, -0.98), (0.36, -1.00), (0.05, -0.92), (-0.30, -0.93), (-0.62, -0.96), (-0.82, -0.86), (-0.90, -0.70),
            (-0.78, -0.52), (-0.50, -0.47), (-0.10, -0.42), (0.28, -0.40), (0.55, -0.44), (0.72, -0.58), (0.76, -0.78),
        ],
        new LegPlan(0.52, -0.62, 0.27, 0.15, 0.13, IsHind: false, HoofLength: 0.07),
        new LegPlan(-0.68, -0.66, 0.36, 0.15, 0.13, IsHind: true, HoofLength: 0.07),
        back, belly, back.Mix(belly, 0.6), belly);
}
