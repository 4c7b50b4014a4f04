namespace HeroImages.Images.Fetching;

/// <summary>One line of the manifest: a picture that arrived, or why it did not.</summary>
public sealed record FetchRecord
{
    /// <summary>The picture's path, as the list writes it.</summary>
    public required string File { get; init; }

    /// <summary>Where it is in the folder, with slashes; null where that is the path itself.</summary>
    public string? SavedAs { get; init; }

    /// <summary>Where it came from, before any redirection and without a query; null where it was in the folder already.</summary>
    public string? Url { get; init; }

    /// <summary>Its size in bytes; null where it did not arrive.</summary>
    public long? Bytes { get; init; }

    /// <summary>SHA-256 of its bytes in lower-case hexadecimal; null where it did not arrive.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The server's mark of this state of the file, if it gave one.</summary>
    public string? Etag { get; init; }

    /// <summary>When it arrived or failed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it did not arrive; null where it did.</summary>
    public string? Failure { get; init; }
}
