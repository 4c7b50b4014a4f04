using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Animals;

/// <summary>African savanna elephant.</summary>
sealed class ElephantArtist() : QuadrupedArtist(Body)
{
    static readonly Rgb Skin = Rgb.From(0x918880);
    static readonly Rgb Fold = Rgb.From(0x574F49);

    static readonly BodyPlan Body = new(
        [
            (0.42, -0.98), (0.20, -0.97), (-0.06, -1.03), (-0.32, -0.99), (-0.52, -0.86), (-0.61, -0.64), (-0.58, -0.42),
            (-0.36, -0.33), (-0.05, -0.29), (0.25, -0.32), (0.46, -0.42), (0.56, -0.62), (0.54, -0.84),
        ],
        new LegPlan(0.36, -0.52, 0.25, 0.17, 0.155, IsHind: false, HoofLength: 0.03),
        new LegPlan(-0.42, -0.56, 0.32, 0.18, 0.155, IsHind: true, HoofLength: 0.03),
        Rgb.From(0xA39A91), Rgb.From(0x675F59), Rgb.From(0x736A64), Rgb.From(0x8A8078));

    protected override void DrawTail(Pen pen, Pose pose)
    {
        var swing = Math.Sin(pose.Phase * 6.28) * 0.05;
        pen.Limb(Skin.Times(0.75), (-0.58, -0.78, 0.05), (-0.66 + swing, -0.58, 0.03), (-0.66 + swing, -0.38, 0.025));
        pen.Oval(Fold, -0.66 + swing, -0.34, 0.02, 0.05);
    }

    protected override void DrawCoat(Pen body, Pose pose)
    {
        for (var i = 0; i < 6; i++)
        {
            var x = -0.5 + i * 0.15;
            body.Line(Fold.Mix(Skin, 0.55), 0.008, (x, -0.9 + i % 2 * 0.06), (x + 0.05, -0.7), (x + 0.02, -0.45 - i % 3 * 0.04));
        }
    }

    protected override void DrawFront(Pen pen, Pose pose)
    {
        var y = pose.Head == HeadPose.Down ? -0.78 : -0.90;
        var head = pen.Within(pose.Head == HeadPose.AtCamera ? 0.55 : 0.62, y, scale: HeadScale(pose));
        if (pose.Head == HeadPose.AtCamera)
            DrawFace(head, pose);
        else
            DrawProfile(head, pose);
    }

    static void DrawProfile(Pen head, Pose pose)
    {
        head.Blob(new Paint(Skin.Times(1.12), Skin.Times(0.75)),
            (-0.24, -0.16), (-0.06, -0.26), (0.10, -0.22), (0.19, -0.08), (0.22, 0.10), (0.14, 0.26), (0, 0.30), (-0.16, 0.20), (-0.26, 0.02));
        var trunk = Trunk(pose.Head);
        head.Limb(new Paint(Skin.Times(1.08), Skin.Times(0.72)), trunk);
        for (var i = 1; i < trunk.Length - 1; i++)
        {
            var (x, y, width) = trunk[i];
            head.Line(Fold, 0.007, (x - width * 0.4, y), (x, y + 0.012), (x + width * 0.4, y));
        }
        DrawTusk(head, 0.15, 0.24, pose, 1);
        Eye(head, 0.10, -0.02, 0.017);
        head.Blob(new Paint(Skin.Times(1.05), Skin.Times(0.68)),
            (-0.02, -0.20), (0.02, -0.04), (-0.01, 0.14), (-0.07, 0.32), (-0.14, 0.40), (-0.24, 0.28), (-0.36, 0.06), (-0.38, -0.14), (-0.24, -0.26));
        head.Line(Fold, 0.008, (-0.05, -0.16), (-0.08, 0.02), (-0.14, 0.22));
        head.Line(Fold, 0.006, (-0.28, -0.18), (-0.26, -0.02), (-0.22, 0.12));
    }

    static (double X, double Y, double Width)[] Trunk(HeadPose head) => head switch
    {
        HeadPose.Up => [(0.14, 0.05, 0.24), (0.27, 0.16, 0.16), (0.36, 0.14, 0.12), (0.42, -0.02, 0.09), (0.40, -0.18, 0.07), (0.45, -0.26, 0.05)],
        HeadPose.Down => [(0.14, 0.06, 0.24), (0.25, 0.24, 0.16), (0.27, 0.44, 0.11), (0.26, 0.62, 0.08), (0.29, 0.73, 0.07), (0.36, 0.75, 0.05)],
        _ => [(0.14, 0.05, 0.24), (0.26, 0.22, 0.16), (0.29, 0.44, 0.11), (0.26, 0.62, 0.085), (0.20, 0.72, 0.07), (0.14, 0.70, 0.05)],
    };

    static void DrawTusk(Pen head, double x, double y, Pose pose, double side)
    {
        if (pose.IsYoung)
            return;
        var length = pose.IsMale ? 1.2 : 0.8;
        head.Limb(new Paint(Rgb.From(0xFFFBEC), Rgb.From(0xD9CDAE)),
            (x, y - 0.02, 0.05), (x + 0.10 * length * side, y + 0.12 * length, 0.038), (x + 0.24 * length * side, y + 0.12 * length, 0.008));
    }

    static void DrawFace(Pen head, Pose pose)
    {
        FrontEar(head.Within(-0.10, -0.06, scaleX: -1));
        FrontEar(head.Within(0.10, -0.06));
        head.Blob(new Paint(Skin.Times(1.15), Skin.Times(0.8)),
            (0, -0.29), (0.15, -0.24), (0.20, -0.08), (0.16, 0.10), (0.12, 0.24), (0, 0.28), (-0.12, 0.24), (-0.16, 0.10), (-0.20, -0.08), (-0.15, -0.24));
        DrawTusk(head, -0.11, 0.20, pose, -0.45);
        DrawTusk(head, 0.11, 0.20, pose, 0.45);
        (double X, double Y, double Width)[] trunk = [(0, 0.02, 0.22), (0, 0.24, 0.18), (0.01, 0.46, 0.13), (0.0, 0.64, 0.10), (0.05, 0.74, 0.07)];
        head.Limb(new Paint(Skin.Times(1.2), Skin.Times(0.75)), trunk);
        for (var y = 0.08; y < 0.66; y += 0.07)
            head.Line(Fold, 0.007, (-0.08 + y * 0.04, y), (0, y + 0.015), (0.08 - y * 0.04, y));
        Eyes(head, 0.145, 0.0, 0.018);
    }

    static void FrontEar(Pen ear)
    {
        ear.Blob(new Paint(Skin.Times(1.0), Skin.Times(0.62)),
            (0.02, -0.16), (0.18, -0.24), (0.38, -0.20), (0.46, -0.02), (0.40, 0.20), (0.26, 0.36), (0.16, 0.28), (0.06, 0.10));
        ear.Line(Fold, 0.008, (0.12, -0.14), (0.26, -0.08), (0.34, 0.08));
    }
}
