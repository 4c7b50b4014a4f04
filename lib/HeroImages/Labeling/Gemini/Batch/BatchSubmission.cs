namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What a submission came to.</summary>
public sealed record BatchSubmission
{
    /// <summary>Pictures that were to be rated.</summary>
    public int Pictures { get; init; }

    /// <summary>Of these, those that had a final rating before, or are there twice.</summary>
    public int RatedBefore { get; init; }

    /// <summary>Those that an open job of the folder has already.</summary>
    public int OnTheWay { get; init; }

    /// <summary>Those that were left out for privacy.</summary>
    public int Private { get; init; }

    /// <summary>Those that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Those that were sent now.</summary>
    public int Sent { get; init; }

    /// <summary>The jobs that were made now, by their display names.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = [];

    /// <summary>The most that they can cost, in US dollars.</summary>
    public decimal WorstUsd { get; init; }

    /// <summary>Both together.</summary>
    internal static BatchSubmission Sum(BatchSubmission a, BatchSubmission b) => new()
    {
        Pictures = a.Pictures + b.Pictures,
        RatedBefore = a.RatedBefore + b.RatedBefore,
        OnTheWay = a.OnTheWay + b.OnTheWay,
        Private = a.Private + b.Private,
        Failed = a.Failed + b.Failed,
        Sent = a.Sent + b.Sent,
        Jobs = [.. a.Jobs, .. b.Jobs],
        WorstUsd = a.WorstUsd + b.WorstUsd,
    };
}
