namespace HeroImages.Selection;

/// <summary>What looking at the pictures came to.</summary>
/// <param name="Sequences">Sequences whose frames were opened.</param>
/// <param name="Pictures">Pictures opened, those that could not be read included.</param>
/// <param name="OtherFrames">Sequences of which another frame was taken than boxes alone would have.</param>
/// <param name="NearDuplicates">Sequences left out, since a better picture of the place shows all but the same.</param>
/// <param name="Failures">Why a picture could not be read, by its path as the results write it; the others of its sequence still count.</param>
public sealed record LookReport(
    int Sequences, int Pictures, int OtherFrames, int NearDuplicates, IReadOnlyDictionary<string, string> Failures);
