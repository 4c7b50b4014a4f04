namespace HeroImages.Selection;

/// <summary>Eligible images by sequence, each group in the order of its frames.</summary>
sealed class SequenceGroups
{
    readonly int[] _images;
    readonly List<int> _starts;

    SequenceGroups(int[] images, List<int> starts) => (_images, _starts) = (images, starts);

    /// <summary>Number of sequences with an eligible image.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The images of group <paramref name="group"/>.</summary>
    public ReadOnlySpan<int> this[int group] => _images.AsSpan(_starts[group].._starts[group + 1]);

    public static SequenceGroups Of(SelectionScope scope, EligibleFrames[] parts)
    {
        var images = parts.SelectMany(p => p.Images).ToArray();
        var sequences = Array.ConvertAll(images, i => scope.Sequences.Columns.Sequence[i]);
        Array.Sort(sequences, images);
        var starts = Starts(sequences);
        var order = new FrameOrder(scope);
        for (var g = 0; g + 1 < starts.Count; g++)
        {
            if (starts[g + 1] - starts[g] > 1)
            {
                images.AsSpan(starts[g]..starts[g + 1]).Sort(order);
            }
        }
        return new(images, starts);
    }

    static List<int> Starts(int[] sequences)
    {
        var starts = new List<int>();
        for (var i = 0; i < sequences.Length; i++)
        {
            if (i == 0 || sequences[i] != sequences[i - 1])
            {
                starts.Add(i);
            }
        }
        starts.Add(sequences.Length);
        return starts;
    }
}
