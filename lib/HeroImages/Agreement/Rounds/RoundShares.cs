namespace HeroImages.Agreement.Rounds;

/// <summary>How much of a round each queue gets, as shares or any other weights from 0 on; only their proportions count.</summary>
/// <param name="Top">Of the best by prediction.</param>
/// <param name="Disagreement">Of those that predictions contradict each other on.</param>
/// <param name="Uncertainty">Of the unsure and unlike.</param>
/// <param name="Audit">Of those drawn at random; leave it above 0, or recall can no longer be told.</param>
public sealed record RoundShares(double Top = 0.35, double Disagreement = 0.25, double Uncertainty = 0.2, double Audit = 0.2)
{
    /// <summary>The weight of a queue.</summary>
    public double this[QueueKind queue] => queue switch
    {
        QueueKind.Top => Top,
        QueueKind.Disagreement => Disagreement,
        QueueKind.Uncertainty => Uncertainty,
        _ => Audit,
    };

    /// <summary>Parts a number of pictures among queues by largest remainder; a queue whose weight is above 0 gets one at least while there are enough.</summary>
    /// <param name="count">Pictures.</param>
    /// <param name="queues">The queues that have something to offer; the weights of others fall to these.</param>
    /// <returns>The number of each queue.</returns>
    internal IReadOnlyDictionary<QueueKind, int> Parted(int count, IReadOnlyCollection<QueueKind> queues)
    {
        var all = queues.Sum(queue => this[queue]);
        if (all <= 0)
        {
            return queues.ToDictionary(queue => queue, _ => 0);
        }
        var exact = queues.ToDictionary(queue => queue, queue => count * this[queue] / all);
        var parts = exact.ToDictionary(part => part.Key, part => (int)part.Value);
        foreach (var queue in exact.OrderByDescending(part => part.Value - Math.Floor(part.Value)).ThenByDescending(part => part.Key).Select(part => part.Key).Take(count - parts.Values.Sum()))
        {
            parts[queue]++;
        }
        foreach (var queue in queues.Where(queue => this[queue] > 0 && parts[queue] == 0 && parts.Values.Max() > 1).ToList())
        {
            parts[parts.MaxBy(part => part.Value).Key]--;
            parts[queue]++;
        }
        return parts;
    }
}
