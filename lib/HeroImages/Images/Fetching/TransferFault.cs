namespace HeroImages.Images.Fetching;

/// <summary>Thrown when one try to fetch a picture fails; it becomes the picture's failure or a further try.</summary>
/// <param name="reason">Why, in words.</param>
/// <param name="mayPass">Whether a further try may fare better.</param>
sealed class TransferFault(string reason, bool mayPass) : Exception(reason)
{
    public bool MayPass { get; } = mayPass;

    /// <summary>How long the server asks to wait; null where it does not.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Whether no server was reached at all.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>Whether what has come of the picture is of no use.</summary>
    public bool IsSpoiled { get; init; }
}
