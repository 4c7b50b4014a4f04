using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Animals;

/// <summary>Impala; the males carry horns.</summary>
sealed class ImpalaArtist() : QuadrupedArtist(Body)
{
    static readonly Rgb Coat = Rgb.From(0xC07A3C);
    static readonly Rgb White = Rgb.From(0xF7EBD6);
    static readonly Rgb Dark = Rgb.From(0x2C1E16);

    static readonly BodyPlan Body = new(
        [
            (0.40, -0.98), (0.18, -0.96), (-0.08, -0.94), (-0.34, -0.97), (-0.54, -0.94), (-0.63, -0.80), (-0.58, -0.64),
            (-0.40, -0.56), (-0.12, -0.55), (0.18, -0.56), (0.40, -0.58), (0.53, -0.68), (0.56, -0.84),
        ],
        new LegPlan(0.39, -0.68, 0.15, 0.070, 0.045, IsHind: false),
        new LegPlan(-0.48, -0.72, 0.24, 0.075, 0.045, IsHind: true),
        Rgb.From(0xC9854A), Rgb.From(0xB5733A), Rgb.From(0xC99A68), Dark);

    protected override void DrawTail(Pen pen, Pose pose)
    {
        pen.Limb(White, (-0.60, -0.86, 0.06), (-0.68, -0.72, 0.06), (-0.67, -0.58, 0.02));
        pen.Line(Dark, 0.018, (-0.60, -0.88), (-0.67, -0.74), (-0.67, -0.62));
    }

    protected override void DrawCoat(Pen body, Pose pose)
    {
        body.Oval(Rgb.From(0xDDA870), 0, -0.66, 0.8, 0.10);
        body.Oval(White, -0.02, -0.53, 0.50, 0.085);
        body.Line(Dark, 0.022, (-0.60, -0.84), (-0.55, -0.72), (-0.56, -0.60));
        body.Oval(Rgb.From(0x9F5F2C), 0, -1.0, 0.75, 0.07);
    }

    protected override void DrawFront(Pen pen, Pose pose)
    {
        var (x, y, angle) = pose.Head switch
        {
            HeadPose.Down => (0.96, -0.26, 1.0),
            HeadPose.Level => (0.88, -1.22, 0.55),
            _ => (0.74, -1.42, 0.38),
        };
        (double, double, double)[] neck = [(0.40, -0.84, 0.32), ((0.40 + x) / 2 + 0.02, (-0.84 + y) / 2 + 0.02, 0.19), (x, y + 0.02, 0.14)];
        pen.Limb(new Paint(Coat.Times(1.08), Coat.Times(0.95)), neck);
        var head = pen.Within(x, y, pose.Head == HeadPose.AtCamera ? 0 : angle, HeadScale(pose));
        if (pose.Head == HeadPose.AtCamera)
            DrawFace(head, pose);
        else
            DrawProfile(head, pose);
    }

    static void DrawProfile(Pen head, Pose pose)
    {
        if (HasHorns(pose))
        {
            head.Limb(Dark, (0.03, -0.06, 0.045), (-0.12, -0.26, 0.035), (-0.05, -0.44, 0.025), (-0.10, -0.60, 0.008));
            head.Limb(Rgb.From(0x463428), (0.05, -0.06, 0.045), (-0.08, -0.25, 0.035), (0.01, -0.43, 0.025), (-0.03, -0.60, 0.008));
        }
        head.Blob(Coat.Times(0.85), (-0.02, -0.03), (-0.12, -0.12), (-0.19, -0.12), (-0.13, -0.01));
        head.Blob(new Paint(Coat.Times(1.1), Coat.Times(1.0)),
            (-0.06, -0.02), (0.03, -0.08), (0.12, -0.07), (0.24, -0.02), (0.30, 0.03), (0.27, 0.075), (0.16, 0.08), (0.04, 0.09), (-0.05, 0.07));
        head.Oval(White, 0.20, 0.062, 0.085, 0.022, 0.05);
        head.Oval(Dark, 0.288, 0.03, 0.022, 0.026);
        Eye(head, 0.09, -0.02, 0.022);
    }

    static void DrawFace(Pen head, Pose pose)
    {
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            if (HasHorns(pose))
                head.Limb(new Paint(Rgb.From(0x463428), Dark), (0.04 * side, -0.08, 0.045), (0.15 * side, -0.26, 0.036), (0.19 * side, -0.42, 0.026), (0.10 * side, -0.60, 0.008));
            var ear = head.Within(0.07 * side, -0.06, 0.95 * side);
            ear.Blob(Coat, (-0.035, 0), (-0.05, -0.10), (0, -0.20), (0.05, -0.10), (0.035, 0));
            ear.Blob(White, (-0.015, -0.02), (-0.022, -0.09), (0, -0.15), (0.022, -0.09), (0.015, -0.02));
        }
        head.Blob(new Paint(Coat.Times(1.1), Coat),
            (0, -0.12), (0.08, -0.08), (0.085, 0), (0.05, 0.12), (0.045, 0.19), (0, 0.22), (-0.045, 0.19), (-0.05, 0.12), (-0.085, 0), (-0.08, -0.08));
        head.Oval(White, 0, 0.19, 0.042, 0.03);
        head.Oval(Dark, 0, 0.165, 0.026, 0.018);
        head.Oval(White, -0.055, -0.045, 0.022, 0.016);
        head.Oval(White, 0.055, -0.045, 0.022, 0.016);
        Eyes(head, 0.07, -0.01, 0.024);
    }

    static bool HasHorns(Pose pose) => pose is { IsMale: true, IsYoung: false };
}
