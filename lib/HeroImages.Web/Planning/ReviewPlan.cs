namespace HeroImages.Web.Planning;

/// <summary>
/// Which pictures a person gets, and in which order: the set that everybody rates first, then the rest in balanced blocks. It follows from
/// pictures, seed and name alone, so that a journal is enough to know where a person stopped. Immutable.
/// </summary>
public sealed class ReviewPlan
{
    readonly bool[] _shared;
    readonly int?[] _repeatAfter;

    ReviewPlan(IReadOnlyList<ReviewPicture> pictures, IReadOnlyList<int> order, bool[] shared, int?[] repeatAfter) =>
        (Pictures, Order, _shared, _repeatAfter) = (pictures, order, shared, repeatAfter);

    /// <summary>All pictures; the numbers in a plan are places in this list.</summary>
    public IReadOnlyList<ReviewPicture> Pictures { get; }

    /// <summary>The person's pictures in their order, each once.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Whether everybody gets a picture.</summary>
    public bool IsShared(int picture) => _shared[picture];

    /// <summary>How many others come between a picture and its silent repeat; null where it is not repeated.</summary>
    public int? RepeatAfter(int picture) => _repeatAfter[picture];

    /// <summary>Makes the plan.</summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="options">Seed, name and shares.</param>
    public static ReviewPlan Of(IReadOnlyList<ReviewPicture> pictures, PlanOptions options)
    {
        var draw = new Draw(options.Seed);
        var shared = pictures.Select(p => p.Agreed is not null || draw.Of("shared", p.File) < options.Overlap).ToArray();
        var mine = Enumerable.Range(0, pictures.Count).Where(i => shared[i] || IsOwn(pictures[i], options, draw)).ToLookup(i => pictures[i].Agreed is not null);
        var warmUp = mine[true].OrderBy(i => draw.Of("warm-up", options.Rater, pictures[i].File)).ThenBy(i => i);
        var rest = BlockOrder.Of(pictures, mine[false], (purpose, file) => draw.Of(purpose, options.Rater, file));
        return new(pictures, [.. warmUp, .. rest], shared, [.. pictures.Select(p => Repeat(p, options, draw))]);
    }

    /// <summary>The one of highest draw has the picture: a name more or less moves only its own share.</summary>
    static bool IsOwn(ReviewPicture picture, PlanOptions options, Draw draw) =>
        options.Raters.Count == 0
        || options.Raters.Order(StringComparer.Ordinal).MaxBy(rater => draw.Of("owner", rater, picture.File)) == options.Rater;

    static int? Repeat(ReviewPicture picture, PlanOptions options, Draw draw) =>
        picture.Agreed is null && draw.Of("repeat", options.Rater, picture.File) < options.Repeats
            ? options.RepeatAfter + (int)(draw.Of("repeat after", options.Rater, picture.File) * options.RepeatAfter)
            : null;
}
