namespace HeroImages.Sequences;

/// <summary>The place of an image in its sequence.</summary>
/// <param name="Sequence">The sequence's own string from the metadata, or a derived one; unique in the collection.</param>
/// <param name="Frame">Frame number as the metadata states it (0- or 1-based there), 0-based when counted: in derived sequences and Camtrap DP events; -1 when unknown.</param>
/// <param name="Frames">Frames of the sequence as stated, or counted; -1 when unknown.</param>
/// <param name="Location">The camera site; empty when nothing tells it.</param>
/// <param name="Time">Local camera clock, or null.</param>
/// <param name="Origin">Where sequence and frame come from.</param>
public sealed record SequenceEntry(string Sequence, int Frame, int Frames, string Location, DateTime? Time, SequenceOrigin Origin)
{
    /// <summary>False for a picture that its owners keep back, mostly since people are in it: never to be published.</summary>
    public bool IsPublic { get; init; } = true;
}
