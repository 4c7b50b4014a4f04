namespace HeroImages.Agreement;

/// <summary>What a picture of a value is worth at a place of a ranking. Always say which was used beside an nDCG.</summary>
public enum Gain
{
    /// <summary>The value itself.</summary>
    Linear,

    /// <summary>2^value - 1: nines and tens decide nearly alone.</summary>
    Exponential,

    /// <summary>What the value has above 4, so that ordinary pictures are worth nothing.</summary>
    AboveOrdinary,
}
