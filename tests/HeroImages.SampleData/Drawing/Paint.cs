namespace HeroImages.SampleData.Drawing;

/// <summary>A filling: one colour, or a gradient from the top of the shape to its bottom.</summary>
public readonly record struct Paint(Rgb Top, Rgb Bottom, double Opacity = 1)
{
    public Paint(Rgb colour, double opacity = 1)
        : this(colour, colour, opacity)
    {
    }

    public bool IsFlat => Top == Bottom;

    public static implicit operator Paint(Rgb colour) => new(colour);

    public Paint Times(double factor) => this with { Top = Top.Times(factor), Bottom = Bottom.Times(factor) };
}
