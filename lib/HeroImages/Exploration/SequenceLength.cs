namespace HeroImages.Exploration;

/// <summary>How many sequences have a certain length.</summary>
/// <param name="Frames">Images of the collection in the sequence.</param>
/// <param name="Sequences">Sequences of that length.</param>
public sealed record SequenceLength(int Frames, int Sequences);
