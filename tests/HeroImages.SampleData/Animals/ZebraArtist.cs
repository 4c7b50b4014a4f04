using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Animals;

/// <summary>Plains zebra.</summary>
sealed class ZebraArtist() : QuadrupedArtist(Body)
{
    static readonly Rgb Stripe = Rgb.From(0x241F1C);

    static readonly BodyPlan Body = new(
        [
            (0.40, -1.00), (0.20, -0.96), (-0.05, -0.92), (-0.30, -0.95), (-0.52, -0.96), (-0.66, -0.84), (-0.68, -0.66),
            (-0.54, -0.50), (-0.30, -0.44), (0.00, -0.40), (0.28, -0.44), (0.48, -0.50), (0.60, -0.62), (0.64, -0.78), (0.56, -0.92),
        ],
        new LegPlan(0.42, -0.58, 0.20, 0.10, 0.07, IsHind: false),
        new LegPlan(-0.52, -0.62, 0.30, 0.11, 0.07, IsHind: true),
        Rgb.From(0xF6F0E4), Rgb.From(0xCFC2AC), Rgb.From(0xE8DFCE), Rgb.From(0x2B2623));

    protected override void DrawTail(Pen pen, Pose pose)
    {
        var swing = Math.Sin(pose.Phase * 6.28) * 0.06;
        pen.Limb(Rgb.From(0xD8CDBB), (-0.64, -0.88, 0.05), (-0.74 + swing, -0.72, 0.035), (-0.77 + swing * 2, -0.55, 0.03));
        pen.Limb(Stripe, (-0.77 + swing * 2, -0.58, 0.04), (-0.79 + swing * 2, -0.45, 0.07), (-0.78 + swing * 2, -0.32, 0.02));
    }

    protected override void DrawCoat(Pen body, Pose pose)
    {
        var pattern = Prng.For(pose.Individual);
        for (var x = -0.70; x < 0.72; x += 0.088)
        {
            // stripes lean back over the rump, as those of the plains zebra do
            var lean = x < -0.1 ? (x + 0.1) * -0.75 : 0;
            var jitter = pattern.Range(-0.015, 0.015);
            body.Limb(Stripe,
                (x + jitter - lean * 0.25, -1.06, 0.060), (x + 0.02, -0.82, 0.052), (x + lean * 0.7 + jitter, -0.62, 0.044), (x + lean * 1.4, -0.44, 0.008));
        }
    }

    protected override void DrawLegCoat(Pen leg, double hipX, double footX)
    {
        for (var y = -0.62; y < -0.06; y += 0.065)
            leg.Line(Stripe, 0.022, (Math.Min(hipX, footX) - 0.3, y + 0.02), (footX, y - 0.015), (Math.Max(hipX, footX) + 0.3, y + 0.02));
    }

    protected override void DrawFront(Pen pen, Pose pose)
    {
        var (x, y, angle) = pose.Head switch
        {
            HeadPose.Down => (1.00, -0.36, 1.15),
            HeadPose.Level => (0.98, -1.13, 0.62),
            _ => (0.86, -1.36, 0.42),
        };
        (double, double, double)[] neck = [(0.40, -0.80, 0.46), ((0.40 + x) / 2 + 0.04, (-0.80 + y) / 2 - 0.04, 0.33), (x + 0.02, y + 0.03, 0.23)];
        DrawMane(pen, neck);
        pen.Limb(Hide, neck);
        pen.Clipped(Pen.Outline(neck), inside => DrawNeckStripes(inside, (0.40, -0.80), (x, y)));
        var head = pen.Within(x, y, pose.Head == HeadPose.AtCamera ? 0 : angle, HeadScale(pose));
        if (pose.Head == HeadPose.AtCamera)
            DrawFace(head);
        else
            DrawProfile(head);
    }

    static void DrawMane(Pen pen, (double X, double Y, double Width)[] neck)
    {
        var crest = Pen.Outline(neck);
        var (baseX, baseY) = ((crest[^1].X + crest[^2].X) / 2, (crest[^1].Y + crest[^2].Y) / 2);
        pen.Limb(Stripe, (baseX, baseY, 0.05), (crest[^2].X, crest[^2].Y, 0.10), (crest[^3].X, crest[^3].Y, 0.09), (crest[^3].X + 0.03, crest[^3].Y - 0.04, 0.04));
    }

    static void DrawNeckStripes(Pen inside, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (nx, ny) = (-dy / length * 0.4, dx / length * 0.4);
        for (var t = -0.18; t < 1.05; t += 0.15)
        {
            var (x, y) = (from.X + dx * t, from.Y + dy * t);
            inside.Limb(Stripe, (x + nx, y + ny, 0.05), (x + dx * 0.05, y + dy * 0.05, 0.045), (x - nx, y - ny, 0.05));
        }
    }

    static void DrawProfile(Pen head)
    {
        Ear(head, -0.02, -0.12, -0.35);
        (double, double)[] shape =
            [(-0.08, -0.04), (0.02, -0.13), (0.16, -0.12), (0.32, -0.07), (0.44, -0.03), (0.48, 0.04), (0.43, 0.11), (0.30, 0.10), (0.18, 0.15), (0.04, 0.14), (-0.06, 0.08)];
        head.Blob(new Paint(Rgb.From(0xF4EEE2), Rgb.From(0xD5C9B5)), shape);
        head.Clipped(shape, inside =>
        {
            for (var x = -0.04; x < 0.36; x += 0.07)
                inside.Line(Stripe, 0.022, (x - 0.05, 0.2), (x + 0.01, 0.04), (x + 0.08, -0.03), (x + 0.05, -0.16));
            inside.Oval(Rgb.From(0x2E2724), 0.45, 0.05, 0.09, 0.12);
        });
        Eye(head, 0.12, -0.045, 0.022);
        Ear(head, 0.02, -0.13, -0.1);
    }

    static void DrawFace(Pen head)
    {
        Ear(head, -0.10, -0.14, -0.45);
        Ear(head, 0.10, -0.14, 0.45);
        (double, double)[] shape = [(0, -0.20), (0.11, -0.14), (0.13, 0), (0.08, 0.20), (0.09, 0.33), (0, 0.40), (-0.09, 0.33), (-0.08, 0.20), (-0.13, 0), (-0.11, -0.14)];
        head.Blob(new Paint(Rgb.From(0xF4EEE2), Rgb.From(0xD5C9B5)), shape);
        head.Clipped(shape, inside =>
        {
            for (var i = 1; i < 5; i++)
            {
                inside.Line(Stripe, 0.02, (-0.03 * i, -0.22), (-0.022 * i, 0), (-0.01 * i, 0.22));
                inside.Line(Stripe, 0.02, (0.03 * i, -0.22), (0.022 * i, 0), (0.01 * i, 0.22));
            }
            inside.Oval(Rgb.From(0x2E2724), 0, 0.36, 0.13, 0.10);
        });
        Eyes(head, 0.10, -0.01, 0.026);
    }

    static void Ear(Pen head, double x, double y, double radians)
    {
        var ear = head.Within(x, y, radians);
        ear.Blob(Rgb.From(0xEDE5D6), (-0.04, 0.02), (-0.05, -0.09), (0, -0.18), (0.05, -0.09), (0.04, 0.02));
        ear.Blob(Stripe, (-0.02, 0), (-0.025, -0.08), (0, -0.14), (0.025, -0.08), (0.02, 0));
    }
}
