namespace HeroImages.Training.Networks;

/// <summary>How a picture is varied so that a network does not learn it by heart; nothing that would change what it is worth.</summary>
/// <param name="IsMirrored">Whether left and right are exchanged.</param>
/// <param name="Brightness">What its light is multiplied by.</param>
readonly record struct Variation(bool IsMirrored, float Brightness)
{
    /// <summary>Most that light changes, as a share.</summary>
    const double MostLight = 0.03;

    public static Variation None { get; } = new(false, 1);

    public static Variation Drawn(Random draw) => new(draw.Next(2) == 0, (float)(1 + (MostLight * ((2 * draw.NextDouble()) - 1))));
}
