namespace HeroImages.Images.Fetching;

/// <summary>Where pictures are fetched from, and how.</summary>
public sealed record FetchOptions
{
    /// <summary>
    /// The URL, http or https, below which the paths lie; null where the prefixes say all, or nothing is asked. A query,
    /// such as an access token, is put behind every path and never written down.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>Leading folders of paths, and the URL that stands in their place; the longest that fits is taken, before <see cref="BaseUrl"/>.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>Pictures fetched at once, 1 or more. Defaults to 4, which burdens no server.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>Most requests per second over all of them, greater than 0; null for no limit.</summary>
    public double? Rate { get; init; }

    /// <summary>How often a picture is tried, 1 or more. Defaults to 5.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The wait before the second try, doubled for each further one and varied by <see cref="Seed"/>. Defaults to 1 second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries; a server that asks for more is asked for nothing else in this run. Defaults to 2 minutes.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long nothing may come before a try is given up. Defaults to 30 seconds.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may last, however busily bytes drip. Defaults to 30 minutes.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most bytes of a picture. Defaults to 200 million, ten times what the largest camera traps write.</summary>
    public long MaxBytes { get; init; } = 200_000_000;

    /// <summary>
    /// Whether what arrives is decoded, which finds the pictures that a server cut short without saying so. Defaults to true.
    /// </summary>
    public bool Decode { get; init; } = true;

    /// <summary>Whether nothing is asked of any server: what the folder and its manifest hold is checked and used. Defaults to false.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether files in the folder that were not fetched may be replaced. Defaults to false.</summary>
    public bool Overwrite { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal that files must have, by path; see <see cref="ExpectedHashes.Read"/>.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    /// <summary>Decides how waits vary.</summary>
    public int Seed { get; init; }

    /// <summary>The clock, for waits and for the time of arrival in the manifest.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
