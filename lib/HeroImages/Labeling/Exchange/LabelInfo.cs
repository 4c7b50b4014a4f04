using System.Globalization;

namespace HeroImages.Labeling.Exchange;

/// <summary>How the labels of a file came about: its <c>labeling_info</c>, or <c>checkpoint_info</c>, without what is counted from the results.</summary>
public sealed record LabelInfo
{
    const string TimestampFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>When the file was written, by the clock on the wall of wherever that was; null when it does not say.</summary>
    public DateTime? Timestamp { get; init; }

    /// <summary>The model, as it was named; some carry the prefix <c>models/</c>.</summary>
    public string? Model { get; init; }

    /// <summary>One of <see cref="LabelMethods"/>, or another word; null in files of the archived pipeline.</summary>
    public string? Method { get; init; }

    /// <summary>Name of the batch job; null elsewhere.</summary>
    public string? BatchJobName { get; init; }

    /// <summary>The local server; null elsewhere.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>Whether the file is a checkpoint of a run that may not have ended.</summary>
    public bool IsCheckpoint { get; init; }

    /// <summary>The timestamp as the files have it.</summary>
    internal static string Text(DateTime timestamp) => timestamp.ToString(TimestampFormat, CultureInfo.InvariantCulture);

    /// <summary>The moment that a text names; null when it names none.</summary>
    internal static DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
