using System.Globalization;

namespace HeroImages.Tests.Selection;

/// <summary>One image of a <see cref="MadeCollection"/>; without a sequence the metadata does not know it.</summary>
sealed record MadeImage(string File, string? Sequence, IReadOnlyList<MadeDetection> Detections)
{
    public string Location { get; init; } = "";
    public int Frame { get; init; } = -1;
    public DateTime? Time { get; init; }
    public bool IsPublic { get; init; } = true;

    /// <summary>Why the detector could not process it; there are no detections then.</summary>
    public string? Failure { get; init; }

    /// <summary>Pixels; both null where the results do not have them.</summary>
    public (int Width, int Height)? Size { get; init; }

    public Dictionary<string, object?> ToJson()
    {
        Dictionary<string, object?> json = new() { ["file"] = File, ["detections"] = Failure is null ? Detections.Select(d => d.ToJson()) : null };
        if (Failure is not null)
        {
            json["failure"] = Failure;
        }
        if (Size is { } size)
        {
            (json["width"], json["height"]) = (size.Width, size.Height);
        }
        return json;
    }

    /// <summary>The entry of a COCO Camera Traps file.</summary>
    public Dictionary<string, object?> ToMetadata()
    {
        Dictionary<string, object?> json = new() { ["file_name"] = File, ["id"] = File, ["seq_id"] = Sequence };
        if (Frame >= 0)
        {
            (json["frame_num"], json["seq_num_frames"]) = (Frame, 3);
        }
        if (Location.Length > 0)
        {
            json["location"] = Location;
        }
        if (Time is { } time)
        {
            json["datetime"] = time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }
        return json;
    }
}
