using System.Globalization;

namespace HeroImages.Scoring.Shards;

/// <summary>Lists of indexes as engines of array jobs take them.</summary>
public static class IndexList
{
    const int WorthARange = 3;

    /// <summary>Indexes in order with runs of three and more as ranges: <c>4,8,15-17</c>; empty for none.</summary>
    public static string Of(IEnumerable<int> indexes)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var index in indexes.Distinct().Order())
        {
            if (runs is [.., var (first, last)] && index == last + 1)
            {
                runs[^1] = (first, index);
            }
            else
            {
                runs.Add((index, index));
            }
        }
        return string.Join(',', runs.Select(Text));
    }

    static string Text((int First, int Last) run) => run.Last - run.First + 1 >= WorthARange
        ? string.Create(CultureInfo.InvariantCulture, $"{run.First}-{run.Last}")
        : string.Join(',', Enumerable.Range(run.First, run.Last - run.First + 1).Select(i => i.ToString(CultureInfo.InvariantCulture)));
}
