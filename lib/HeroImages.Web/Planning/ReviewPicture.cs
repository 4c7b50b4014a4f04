using HeroImages.Detections;

namespace HeroImages.Web.Planning;

/// <summary>A picture that people are to judge, with what its order is balanced by; none of that but the boxes ever reaches the page.</summary>
/// <param name="File">Its name in the collection, which the journal keeps.</param>
/// <param name="Path">Where it lies.</param>
public sealed record ReviewPicture(string File, string Path)
{
    /// <summary>Boxes of its animals; empty where none are known.</summary>
    public IReadOnlyList<BoundingBox> Animals { get; init; } = [];

    /// <summary>The first of its species by name; empty when nothing tells it.</summary>
    public string Species { get; init; } = "";

    /// <summary>The camera site; empty when nothing tells it.</summary>
    public string Location { get; init; } = "";

    /// <summary>The sequence whose frames are not shown one after the other; empty when nothing tells it.</summary>
    public string Burst { get; init; } = "";

    /// <summary>Its place in the sequence; null when not known.</summary>
    public int? Frame { get; init; }

    /// <summary>Local camera clock; null when not known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>An estimate of how good it is, in any unit; null for none.</summary>
    public double? Score { get; init; }

    /// <summary>The value agreed on, 0 to 10, where the picture is one of the set that everybody rates first; null elsewhere.</summary>
    public double? Agreed { get; init; }

    /// <summary>Why that value; null for no words.</summary>
    public string? AgreedWhy { get; init; }

    /// <summary>Day, night, or not known, by the clock: night is from 18 to 6.</summary>
    public bool? IsNight => Time is { } time ? time.Hour is < 6 or >= 18 : null;
}
