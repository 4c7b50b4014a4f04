using System.Globalization;
using System.Text.Json.Serialization;

namespace HeroImages.Agreement;

/// <summary>A measured figure with the number it rests on. Where the measure is not defined it says why, and has no value.</summary>
public sealed record Figure
{
    Figure(double? value, long count, string? undefined) => (Value, Count, Undefined) = (value, count, undefined);

    /// <summary>The figure; null where it is not defined.</summary>
    public double? Value { get; }

    /// <summary>What it rests on: pictures rated by both sides, pairs of pictures, ratings; the measure says which.</summary>
    public long Count { get; }

    /// <summary>Why there is no value, such as too few pictures or a side that never varies; null where there is one.</summary>
    public string? Undefined { get; }

    /// <summary>Where the figure would lie in other collections of this kind; null where that was not asked for or cannot be told.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Whether there is a value.</summary>
    [JsonIgnore]
    public bool IsDefined => Value is not null;

    /// <summary>A figure with a value.</summary>
    /// <param name="value">The value, which is finite.</param>
    /// <param name="count">What it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite: such a figure is undefined.</exception>
    public static Figure Of(double value, long count) => double.IsFinite(value)
        ? new(value, count, null)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "an undefined figure has a reason, not a value");

    /// <summary>A figure that is not defined.</summary>
    /// <param name="why">Why.</param>
    /// <param name="count">What there was to rest on.</param>
    public static Figure None(string why, long count) => new(null, count, why);

    /// <summary>The value with three digits, its interval and number, or why there is none.</summary>
    public override string ToString() => Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.000}{(Interval is null ? "" : $" {Interval}")} (n = {Count:N0})")
        : string.Create(CultureInfo.InvariantCulture, $"undefined: {Undefined} (n = {Count:N0})");
}
