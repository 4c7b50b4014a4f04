using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Visitors;

/// <summary>A cross-country vehicle.</summary>
sealed class VehicleArtist : ISubjectArtist
{
    static readonly Rgb Body = Rgb.From(0xB9AE8C);
    static readonly Rgb Glass = Rgb.From(0x39454C);

    public void Draw(Pen pen, Pose pose)
    {
        pen.Blob(new Paint(Body.Times(1.15), Body.Times(0.6)),
            (-1.15, -0.30), (-1.16, -0.62), (-1.10, -0.66), (-1.06, -0.97), (-0.98, -1.0), (0.28, -1.0), (0.36, -0.96), (0.52, -0.68),
            (0.60, -0.64), (1.08, -0.60), (1.15, -0.54), (1.16, -0.30), (1.12, -0.22), (-1.10, -0.22));
        pen.Blob(Glass, (-0.98, -0.68), (-0.95, -0.92), (-0.40, -0.93), (-0.38, -0.68));
        pen.Blob(Glass, (-0.32, -0.68), (-0.32, -0.93), (0.22, -0.93), (0.28, -0.91), (0.42, -0.69));
        pen.Line(Body.Times(0.5), 0.012, (-0.35, -0.64), (-0.35, -0.27));
        pen.Line(Body.Times(0.5), 0.012, (-1.12, -0.42), (0, -0.43), (1.13, -0.40));
        pen.Oval(Rgb.From(0xFFF3C4), 1.12, -0.48, 0.035, 0.055);
        DrawWheel(pen, -0.70);
        DrawWheel(pen, 0.72);
    }

    static void DrawWheel(Pen pen, double x)
    {
        pen.Oval(Rgb.From(0x1D1B1A), x, -0.20, 0.235, 0.235);
        pen.Oval(Rgb.From(0x1D1B1A), x, -0.20, 0.20, 0.20);
        pen.Oval(Rgb.From(0x8D8A82), x, -0.20, 0.11, 0.11);
        pen.Oval(Rgb.From(0x4A4844), x, -0.20, 0.04, 0.04);
    }
}
