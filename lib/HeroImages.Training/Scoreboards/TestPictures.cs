using HeroImages.Agreement;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Scoreboards;

/// <summary>The pictures of a test, with what people say of them.</summary>
/// <param name="Examples">The pictures, all rated by people.</param>
public sealed record TestPictures(IReadOnlyList<Example> Examples)
{
    /// <summary>What people say, 0 to 10.</summary>
    public IReadOnlyList<double> Truth { get; } = [.. Examples.Select(example => example.PeopleValue ?? double.NaN)];

    /// <summary>The burst of each picture; null for one that is in none.</summary>
    public IReadOnlyList<string?> Bursts { get; } = [.. Examples.Select(example => example.Facts.Sequence is { Length: > 0 } sequence ? $"{example.Facts.Location} {sequence}" : null)];

    /// <summary>What is resampled for intervals.</summary>
    public TableClusters Clusters { get; } = TableClusters.Of([.. Examples.Select(e => new TablePicture(e.Sha256, e.File, e.Facts.Location, e.Facts.Sequence, ""))]);
}
