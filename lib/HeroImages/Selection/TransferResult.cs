namespace HeroImages.Selection;

/// <summary>What became of the pictures of a selection.</summary>
/// <param name="Names">The flat name of each picture that is now in the output folder, by its path.</param>
/// <param name="Failures">Why a picture is not there, by its path.</param>
public sealed record TransferResult(IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Failures)
{
    /// <summary>Nothing was asked for.</summary>
    public static TransferResult Nothing { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());
}
