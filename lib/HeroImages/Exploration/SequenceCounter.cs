using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>Finds a <see cref="SequenceInspection"/>.</summary>
static class SequenceCounter
{
    public static SequenceInspection Count(SequenceStore sequences, CollectionView view)
    {
        var frames = Histogram(sequences.Count, view.SequenceCount, view.Sequence);
        // One place further on, the unknown location being -1.
        var atLocation = Histogram(sequences.Count, view.LocationCount + 1, image => view.Location(image) + 1);
        return new SequenceInspection
        {
            Sequences = frames.Count(f => f > 0),
            FramesPerSequence = Spread(frames),
            Lengths = [.. frames.Where(f => f > 0).CountBy(f => f).OrderBy(l => l.Key).Select(l => new SequenceLength(l.Key, l.Value))],
            Locations = atLocation.Skip(1).Count(n => n > 0),
            ImagesPerLocation = Spread(atLocation[1..]),
            WithoutLocation = atLocation[0],
            Origins = Origins(sequences),
            Join = sequences.Join,
        };
    }

    static int[] Histogram(int images, int length, Func<int, int> slot)
    {
        var counts = new int[length];
        for (var image = 0; image < images; image++)
        {
            counts[slot(image)]++;
        }
        return counts;
    }

    static Distribution? Spread(int[] counts) => Distribution.Of(counts.Where(n => n > 0).Select(n => (double)n).ToArray());

    static List<OriginCount> Origins(SequenceStore sequences) => [.. Histogram(
            sequences.Count, Enum.GetValues<SequenceOrigin>().Length, image => (int)sequences.Columns.Origin[image])
        .Select((images, origin) => new OriginCount((SequenceOrigin)origin, images))
        .Where(o => o.Images > 0)];
}
