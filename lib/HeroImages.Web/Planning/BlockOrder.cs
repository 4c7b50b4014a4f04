namespace HeroImages.Web.Planning;

/// <summary>
/// A shuffled order in which every stretch looks like the whole: pictures are sorted by species, day and night, tenth of the score and
/// location, cut into as many equal bins as a block has places, and each block takes one of every bin, in random order. (Randomised
/// blocks; without them the first hundred pictures may happen to be all of one species, and a person's scale adapts to them.)
/// </summary>
static class BlockOrder
{
    /// <summary>Pictures of a block.</summary>
    public const int BlockSize = 20;

    const int Tenths = 10;

    /// <summary>The order.</summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="which">Numbers of those to be put in order.</param>
    /// <param name="draw">A number in [0, 1) for a purpose and a picture's name.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<ReviewPicture> pictures, IEnumerable<int> which, Func<string, string, double> draw)
    {
        var tenths = ScoreTenths(pictures);
        var sorted = which.OrderBy(i => pictures[i].Species, StringComparer.Ordinal)
            .ThenBy(i => pictures[i].IsNight).ThenBy(i => tenths[i]).ThenBy(i => pictures[i].Location, StringComparer.Ordinal)
            .ThenBy(i => draw("sort", pictures[i].File)).ThenBy(i => pictures[i].File, StringComparer.Ordinal).ToList();
        return [.. Bins(sorted).SelectMany(bin => Ranked(bin, pictures, draw))
            .OrderBy(place => place.Block).ThenBy(place => draw("place", pictures[place.Picture].File)).ThenBy(place => place.Picture)
            .Select(place => place.Picture)];
    }

    static IEnumerable<List<int>> Bins(List<int> sorted)
    {
        var bins = Math.Min(BlockSize, sorted.Count);
        for (var bin = 0; bin < bins; bin++)
        {
            var (from, to) = ((int)((long)sorted.Count * bin / bins), (int)((long)sorted.Count * (bin + 1) / bins));
            yield return sorted[from..to];
        }
    }

    static IEnumerable<(int Block, int Picture)> Ranked(List<int> bin, IReadOnlyList<ReviewPicture> pictures, Func<string, string, double> draw) =>
        bin.OrderBy(i => draw("block", pictures[i].File)).ThenBy(i => i).Select((picture, block) => (block, picture));

    /// <summary>The tenth of each picture by its score among those that have one, 0 to 9; -1 without.</summary>
    static int[] ScoreTenths(IReadOnlyList<ReviewPicture> pictures)
    {
        var tenths = Enumerable.Repeat(-1, pictures.Count).ToArray();
        var scored = Enumerable.Range(0, pictures.Count).Where(i => pictures[i].Score is not null).OrderBy(i => pictures[i].Score).ToList();
        for (var rank = 0; rank < scored.Count; rank++)
        {
            tenths[scored[rank]] = rank * Tenths / scored.Count;
        }
        return tenths;
    }
}
