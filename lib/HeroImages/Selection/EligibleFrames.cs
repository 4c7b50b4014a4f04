namespace HeroImages.Selection;

/// <summary>What one range of images has to offer.</summary>
/// <param name="Images">Images that passed, in file order.</param>
/// <param name="SpeciesSightings">Sequence in the upper and species in the lower half, one entry an image and species.</param>
/// <param name="Excluded">Images left out, by <see cref="Exclusion"/>.</param>
sealed record EligibleFrames(List<int> Images, List<long> SpeciesSightings, int[] Excluded)
{
    public static EligibleFrames Scan(SelectionScope scope, int start, int end)
    {
        var reader = new FrameReader(scope);
        var frames = new EligibleFrames([], [], new int[Enum.GetValues<Exclusion>().Length]);
        for (var image = start; image < end; image++)
        {
            var exclusion = reader.Read(image);
            frames.Excluded[(int)exclusion]++;
            if (exclusion == Exclusion.None)
            {
                frames.Add(image, scope.Sequences.Columns.Sequence[image], reader.Species);
            }
        }
        return frames;
    }

    public static int[] SumExcluded(IEnumerable<EligibleFrames> parts) =>
        parts.Aggregate(new int[Enum.GetValues<Exclusion>().Length], (sum, p) => [.. sum.Zip(p.Excluded, (a, b) => a + b)]);

    void Add(int image, int sequence, ReadOnlySpan<int> species)
    {
        Images.Add(image);
        foreach (var one in species)
        {
            SpeciesSightings.Add(((long)sequence << 32) | (uint)one);
        }
    }
}
