using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Animals;

/// <summary>What all four-legged animals share: order of drawing, walking legs, a shaded body.</summary>
abstract class QuadrupedArtist(BodyPlan plan) : ISubjectArtist
{
    const double FarSideShade = 0.58;

    protected BodyPlan Plan { get; } = plan;

    protected Paint Hide => new(Plan.Back, Plan.Belly);

    public void Draw(Pen pen, Pose pose)
    {
        DrawTail(pen, pose);
        DrawLeg(pen, pose, Plan.Hind, cycle: 0.5, near: false);
        DrawLeg(pen, pose, Plan.Fore, cycle: 0.72, near: false);
        DrawBehindBody(pen, pose);
        DrawLeg(pen, pose, Plan.Hind, cycle: 0, near: true);
        DrawLeg(pen, pose, Plan.Fore, cycle: 0.22, near: true);
        pen.Blob(Hide, Plan.Torso);
        pen.Clipped(Plan.Torso, inside => ShadeTorso(inside, pose));
        DrawFront(pen, pose);
    }

    protected abstract void DrawTail(Pen pen, Pose pose);

    /// <summary>Neck and head, in front of all else.</summary>
    protected abstract void DrawFront(Pen pen, Pose pose);

    protected virtual void DrawBehindBody(Pen pen, Pose pose)
    {
    }

    /// <summary>The pattern of the coat, clipped to the body.</summary>
    protected virtual void DrawCoat(Pen body, Pose pose)
    {
    }

    /// <summary>The pattern of a leg, clipped to it.</summary>
    protected virtual void DrawLegCoat(Pen leg, double hipX, double footX)
    {
    }

    /// <summary>Young animals have large heads for their size.</summary>
    protected static double HeadScale(Pose pose) => pose.IsYoung ? 1.25 : 1;

    /// <summary>Both eyes of a face that looks at the camera.</summary>
    protected static void Eyes(Pen pen, double x, double y, double radius)
    {
        Eye(pen, -x, y, radius);
        Eye(pen, x, y, radius);
    }

    /// <summary>An eye; in infra-red it shines.</summary>
    protected static void Eye(Pen pen, double x, double y, double radius)
    {
        pen.Oval(Rgb.From(0x140E0A), x, y, radius, radius);
        var shine = pen.Light.IsInfraRed ? radius * 0.75 : radius * 0.35;
        pen.Oval(Rgb.From(0xFFFFFF), x + radius * 0.2, y - radius * 0.25, shine, shine);
    }

    void ShadeTorso(Pen inside, Pose pose)
    {
        DrawCoat(inside, pose);
        inside.Round(-1.05, -0.30);
    }

    void DrawLeg(Pen pen, Pose pose, LegPlan leg, double cycle, bool near)
    {
        var angle = 2 * Math.PI * (pose.Phase + cycle);
        var forward = Math.Sin(angle) * pose.Stride;
        var lift = Math.Max(0, Math.Cos(angle)) * pose.Stride * 0.35;
        var x = leg.X + (near ? 0 : 0.07);
        var footX = x + forward * -leg.Y + (leg.IsHind ? -0.04 : 0.01);
        var shade = near ? 1 : FarSideShade;
        var joints = Joints(leg, x, footX, lift);
        var top = Plan.Back.Mix(Plan.Belly, 0.55);
        pen.Limb(new Paint(top, Plan.Shank).Times(shade), joints);
        pen.Clipped(Pen.Outline(joints), inside => DrawLegCoat(inside, x, footX));
        DrawHoof(pen, leg, footX, lift, shade);
    }

    static (double X, double Y, double Width)[] Joints(LegPlan leg, double x, double footX, double lift)
    {
        var length = -leg.Y;
        var bend = lift * 1.4;
        return leg.IsHind
            ?
            [
                (x, leg.Y, leg.Thigh), (x + 0.05 + bend * 0.4, -length * 0.68 - lift * 0.3, leg.Thigh * 0.8),
                (x * 0.45 + footX * 0.55 - 0.06 - bend * 0.5, -length * 0.42 - lift * 0.7, leg.Knee),
                (footX, -length * 0.12 - lift, leg.Foot), (footX + 0.01, -0.015 - lift, leg.Foot * 1.15),
            ]
            :
            [
                (x, leg.Y, leg.Thigh), (x + 0.01, -length * 0.72 - lift * 0.2, leg.Thigh * 0.75),
                (x * 0.45 + footX * 0.55 + 0.02 + bend * 0.5, -length * 0.45 - lift * 0.6, leg.Knee),
                (footX, -length * 0.12 - lift, leg.Foot), (footX + 0.01, -0.015 - lift, leg.Foot * 1.15),
            ];
    }

    void DrawHoof(Pen pen, LegPlan leg, double footX, double lift, double shade)
    {
        var half = leg.Foot * 0.62;
        // the padded foot of an elephant does not point forward as a hoof or a paw does
        var toe = leg.HoofLength < 0.04 ? 1.1 : 1.7;
        pen.Blob(Plan.Hoof.Times(shade),
            (footX - half, -leg.HoofLength - lift), (footX + half, -leg.HoofLength - lift), (footX + half * toe, -lift), (footX - half, -lift));
    }
}
