namespace HeroImages.Training.Weights.Pickles;

/// <summary>A function or class that a pickle names. Only named; nothing is ever run.</summary>
/// <param name="Module">Its module.</param>
/// <param name="Name">Its name.</param>
sealed record PickleGlobal(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}
