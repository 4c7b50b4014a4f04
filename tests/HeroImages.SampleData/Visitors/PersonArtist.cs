using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Visitors;

/// <summary>A walker with hat and pack; no face, and nobody in particular.</summary>
sealed class PersonArtist : ISubjectArtist
{
    public void Draw(Pen pen, Pose pose)
    {
        var swing = Math.Sin(2 * Math.PI * pose.Phase) * pose.Stride;
        var trousers = Rgb.From(0x5F5A45);
        var shirt = Rgb.From(0x7C8B5A);
        DrawLeg(pen, trousers.Times(0.7), -swing);
        pen.Limb(shirt.Times(0.7), (0.0, -0.78, 0.09), (-swing * 0.4, -0.62, 0.07), (0.05 - swing * 0.8, -0.50, 0.05));
        DrawLeg(pen, trousers, swing);
        pen.Blob(Rgb.From(0x8A4B32), (-0.07, -0.82), (-0.18, -0.80), (-0.21, -0.66), (-0.17, -0.54), (-0.06, -0.54));
        pen.Blob(new Paint(shirt.Times(1.15), shirt.Times(0.8)), (-0.06, -0.86), (0.06, -0.86), (0.11, -0.74), (0.09, -0.48), (-0.09, -0.48), (-0.11, -0.72));
        pen.Limb(shirt, (0.0, -0.80, 0.09), (swing * 0.5, -0.63, 0.07), (0.07 + swing * 0.9, -0.52, 0.05));
        pen.Oval(Rgb.From(0xA9754F), 0.07 + swing * 0.9, -0.51, 0.027, 0.03);
        pen.Oval(Rgb.From(0xA9754F), 0.02, -0.925, 0.058, 0.07);
        pen.Blob(Rgb.From(0xC9B684), (-0.12, -0.955), (-0.06, -0.97), (-0.05, -1.0), (0.05, -1.0), (0.07, -0.97), (0.14, -0.955), (0.02, -0.945));
    }

    static void DrawLeg(Pen pen, Rgb colour, double swing)
    {
        pen.Limb(colour, (0, -0.52, 0.14), (swing * 0.35 + 0.02, -0.27, 0.095), (swing * 0.75 - 0.01, -0.04, 0.065));
        pen.Oval(Rgb.From(0x3A2A1E), swing * 0.75 + 0.03, -0.022, 0.065, 0.026);
    }
}
