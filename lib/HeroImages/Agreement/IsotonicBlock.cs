namespace HeroImages.Agreement;

/// <summary>A stretch on which a curve is flat.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end.</param>
/// <param name="Value">The curve on it.</param>
/// <param name="Count">Points that it rests on.</param>
public sealed record IsotonicBlock(double From, double To, double Value, int Count)
{
    /// <summary>This block and the next one as one.</summary>
    internal IsotonicBlock With(IsotonicBlock next) => new(From, next.To, ((Value * Count) + (next.Value * next.Count)) / (Count + next.Count), Count + next.Count);
}
