namespace HeroImages.Tests.Selection;

static class Shuffling
{
    /// <summary>The items in an order that the random numbers decide.</summary>
    public static T[] Shuffled<T>(this IEnumerable<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
