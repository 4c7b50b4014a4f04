using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>An image put forward, with all that speaks for it.</summary>
[TypeFormatterSource]
public sealed record Candidate : INotebookForm
{
    /// <summary>Its path as the results write it.</summary>
    public required string File { get; init; }

    /// <summary>The kind of picture it was chosen as.</summary>
    public required string Stratum { get; init; }

    /// <summary>Its score, on the recipe's scale.</summary>
    public required double Score { get; init; }

    /// <summary>Its sequence, the metadata's own string or a derived one.</summary>
    public required string Sequence { get; init; }

    /// <summary>Frame number as the metadata states it, or counted from 0; null when not known.</summary>
    public int? Frame { get; init; }

    /// <summary>Frames of the sequence as the metadata states them, or counted; null when not known.</summary>
    public int? Frames { get; init; }

    /// <summary>The camera site; empty when nothing tells it.</summary>
    public string Location { get; init; } = "";

    /// <summary>Local camera clock.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Number of animals at or above the threshold.</summary>
    public int Animals { get; init; }

    /// <summary>Their different species: by name, or in order of appearance by the predecessor's recipes.</summary>
    public IReadOnlyList<string> Species { get; init; } = [];

    /// <summary>Share of the frame that the largest animal covers.</summary>
    public double MaxArea { get; init; }

    /// <summary>Highest detector confidence among the animals.</summary>
    public double MaxConfidence { get; init; }

    /// <summary>What each term of the formula adds to the score, in the formula's order.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = new Dictionary<string, double>();

    /// <summary>Why it was chosen, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>
    /// Images of its sequence that were considered; by the predecessor's recipes only those of one stratum. 0 where
    /// images stand for themselves.
    /// </summary>
    public int SequenceSize { get; init; }

    /// <summary>Its index in the collection.</summary>
    public int Image { get; init; }

    /// <summary>Where it comes from; null when that is not known.</summary>
    internal CandidateOrigin? Origin { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
