namespace HeroImages.Training.Weights;

/// <summary>How the tensors of a file fitted a network.</summary>
/// <param name="Matched">Tensors of the network that were filled, and those of the file's classifier.</param>
/// <param name="Expected">Tensors that were looked for.</param>
/// <param name="Classifier">Tensors of the file's classifier, which are not used.</param>
/// <param name="Unused">Names of other tensors that the network has no place for.</param>
public sealed record WeightMatch(int Matched, int Expected, int Classifier, IReadOnlyList<string> Unused)
{
    /// <summary>In one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Matched} of {Expected} tensors")
        + (Classifier > 0 ? FormattableString.Invariant($", {Classifier} of them of its classifier, which is not used") : "")
        + (Unused.Count > 0 ? FormattableString.Invariant($"; {Unused.Count} have no place, such as {Unused[0]}") : "");
}
