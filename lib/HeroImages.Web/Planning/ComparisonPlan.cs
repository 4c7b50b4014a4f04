namespace HeroImages.Web.Planning;

/// <summary>Which pictures a person compares, and in which order. It follows from pictures, seed and name alone.</summary>
public static class ComparisonPlan
{
    /// <summary>Rounds of pairs: neighbours by the estimate, then those two and three places apart.</summary>
    const int Rounds = 3;

    /// <summary>
    /// Pairs of pictures with similar estimates, which tell most. The first round pairs neighbours: the cheapest set that connects all
    /// pictures (a minimum spanning tree along the estimate), so that all can be ranked on one scale once it is done.
    /// </summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="options">Seed and name; the sides are drawn for each person anew.</param>
    public static IReadOnlyList<Comparison> Pairs(IReadOnlyList<ReviewPicture> pictures, PlanOptions options)
    {
        var draw = new Draw(options.Seed);
        var sorted = Enumerable.Range(0, pictures.Count).OrderBy(i => pictures[i].Score is null).ThenBy(i => pictures[i].Score)
            .ThenBy(i => draw.Of("pair", pictures[i].File)).ThenBy(i => i).ToList();
        return [.. Enumerable.Range(1, Rounds).SelectMany(apart => Round(sorted, apart, pictures, options.Rater, draw))];
    }

    /// <summary>The frames of each sequence that has several, in the order in which they were taken.</summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="options">Seed and name.</param>
    public static IReadOnlyList<Comparison> Bursts(IReadOnlyList<ReviewPicture> pictures, PlanOptions options)
    {
        var draw = new Draw(options.Seed);
        return
        [
            .. from i in Enumerable.Range(0, pictures.Count)
               where pictures[i].Burst.Length > 0
               group i by pictures[i].Burst into burst
               where burst.Skip(1).Any()
               orderby draw.Of("burst", options.Rater, burst.Key), burst.Key
               select new Comparison([.. burst.OrderBy(i => pictures[i].Frame).ThenBy(i => pictures[i].Time).ThenBy(i => pictures[i].File, StringComparer.Ordinal)], burst.Key),
        ];
    }

    static IEnumerable<Comparison> Round(List<int> sorted, int apart, IReadOnlyList<ReviewPicture> pictures, string rater, Draw draw) =>
        from at in Enumerable.Range(0, Math.Max(0, sorted.Count - apart))
        let lower = pictures[sorted[at]].File
        let upper = pictures[sorted[at + apart]].File
        orderby draw.Of("turn", rater, lower, upper), at
        select draw.Of("side", rater, lower, upper) < 0.5
            ? new Comparison([sorted[at], sorted[at + apart]])
            : new Comparison([sorted[at + apart], sorted[at]]);
}
