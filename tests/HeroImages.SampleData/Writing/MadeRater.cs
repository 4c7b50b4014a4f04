namespace HeroImages.SampleData.Writing;

/// <summary>A person who does not exist: how far their taste lies from the truth.</summary>
sealed record MadeRater(string Name, double Bias, double Noise)
{
    public static readonly MadeRater A = new("made-person-a", Bias: 0.5, Noise: 0.7);

    public static readonly MadeRater B = new("made-person-b", Bias: -0.4, Noise: 0.9);
}
