using System.Collections;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The beginning of a sequence.</summary>
/// <param name="Items">The first items, at most the limit.</param>
/// <param name="Limit">How many were wanted.</param>
/// <param name="Rest">How many more there are; null where there are some and nobody knows how many.</param>
/// <param name="Failure">What the sequence threw, after these items.</param>
sealed record TakenItems(IReadOnlyList<object?> Items, int Limit, long? Rest, Failure? Failure)
{
    /// <summary>What to say of what is not shown, such as <c>(10 more)</c>; null where all is.</summary>
    public string? Note => Failure is { } failure ? failure.ToString()
        : Rest == 0 ? null
        : Rest is { } rest ? $"({Counts.Text(rest)} more)"
        : "(more)";

    /// <summary>Takes the beginning of a sequence; one that never ends is no matter.</summary>
    public static TakenItems Of(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        try
        {
            var hasMore = Fill(items, sequence, limit);
            return new TakenItems(items, limit, hasMore ? Counts.Of(sequence) - items.Count : 0, null);
        }
#pragma warning disable CA1031 // whatever a sequence throws is shown in place of its rest
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return new TakenItems(items, limit, null, new Failure(e));
        }
    }

    static bool Fill(List<object?> items, IEnumerable sequence, int limit)
    {
        var walk = sequence.GetEnumerator();
        try
        {
            while (walk.MoveNext())
            {
                if (items.Count == limit)
                    return true;
                items.Add(walk.Current);
            }
            return false;
        }
        finally
        {
            (walk as IDisposable)?.Dispose();
        }
    }
}
