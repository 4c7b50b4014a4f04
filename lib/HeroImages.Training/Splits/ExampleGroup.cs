using HeroImages.Training.Examples;

namespace HeroImages.Training.Splits;

/// <summary>Examples that stay together.</summary>
/// <param name="Name">The first of its keys.</param>
/// <param name="Keys">What they are grouped by; several where a sequence joins groups.</param>
/// <param name="Examples">The examples.</param>
sealed record ExampleGroup(string Name, IReadOnlyList<string> Keys, IReadOnlyList<Example> Examples)
{
    /// <summary>A value from here on is one of those that are looked for.</summary>
    public const double TopFrom = 7;

    public int Top { get; } = Examples.Count(example => example.PeopleValue >= TopFrom);

    public int ByPeople { get; } = Examples.Count(example => example.IsByPeople);
}
