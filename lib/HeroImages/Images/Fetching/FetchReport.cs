namespace HeroImages.Images.Fetching;

/// <summary>What became of the pictures that were to be fetched.</summary>
public sealed record FetchReport
{
    /// <summary>The folder they are in.</summary>
    public required string Folder { get; init; }

    /// <summary>Different pictures asked for.</summary>
    public int Files { get; init; }

    /// <summary>Those that arrived now.</summary>
    public int Fetched { get; init; }

    /// <summary>Those that were there already, with size and SHA-256 as in the manifest.</summary>
    public int AlreadyThere { get; init; }

    /// <summary>Those that could not be had.</summary>
    public int Failed => Failures.Count;

    /// <summary>Bytes of pictures that came over the network now, those of given-up tries included.</summary>
    public long BytesReceived { get; init; }

    /// <summary>What could not be had and why, in the order of the list.</summary>
    public IReadOnlyList<FetchFailure> Failures { get; init; } = [];
}
