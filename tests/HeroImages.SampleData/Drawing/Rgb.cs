namespace HeroImages.SampleData.Drawing;

/// <summary>A colour with channels 0 to 1; values outside are clipped when it is written.</summary>
public readonly record struct Rgb(double Red, double Green, double Blue)
{
    public double Luminance => 0.299 * Red + 0.587 * Green + 0.114 * Blue;

    public string Hex => $"#{Channel(Red):x2}{Channel(Green):x2}{Channel(Blue):x2}";

    public static Rgb From(int hex) =>
        new((hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0);

    public static Rgb Grey(double value) => new(value, value, value);

    public Rgb Mix(Rgb other, double share) =>
        new(Red + (other.Red - Red) * share, Green + (other.Green - Green) * share, Blue + (other.Blue - Blue) * share);

    public Rgb Times(double factor) => new(Red * factor, Green * factor, Blue * factor);

    public Rgb Times(Rgb tint) => new(Red * tint.Red, Green * tint.Green, Blue * tint.Blue);

    static int Channel(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
