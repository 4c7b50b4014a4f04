namespace HeroImages.Web.Sittings;

/// <summary>What a person did, as the page tells it.</summary>
public sealed record ReviewAnswer
{
    /// <summary>What was shown: the page's <see cref="ReviewPage.View"/>. An answer to anything else is not taken.</summary>
    public required string View { get; init; }

    /// <summary>A value, 0 to 10.</summary>
    public double? Value { get; init; }

    /// <summary>The picture is never to be shown.</summary>
    public bool Reject { get; init; }

    /// <summary>To be left for the end.</summary>
    public bool Skip { get; init; }

    /// <summary>Which of the pictures shown is the best, from 0 on.</summary>
    public int? Best { get; init; }

    /// <summary>Neither of two is better.</summary>
    public bool Equal { get; init; }

    /// <summary>Seconds since it was shown.</summary>
    public double? Seconds { get; init; }

    /// <summary>Whether it was looked at enlarged.</summary>
    public bool Zoomed { get; init; }

    /// <summary>Whether boxes were shown.</summary>
    public bool Boxes { get; init; }

    /// <summary>The strongest brightening that was held down, as a factor.</summary>
    public double? Brightness { get; init; }
}
