namespace HeroImages.Labeling;

/// <summary>Why a rater gave no value.</summary>
/// <param name="Kind">The sort of failure, which decides whether asking again makes sense.</param>
/// <param name="Detail">In words.</param>
public sealed record RatingFailure(RatingFailureKind Kind, string Detail)
{
    /// <summary>Whether a later run should ask again: the rater itself may well answer then.</summary>
    public bool MayPass => Kind is not (RatingFailureKind.Blocked or RatingFailureKind.Unreadable);

    /// <summary>As the journal has it: the kind, a colon, the detail.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}: {Detail}";

    /// <summary>Reads what <see cref="ToString"/> wrote; a text of another form is a failure of no known kind.</summary>
    public static RatingFailure Parse(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<RatingFailureKind>(text[..colon], ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new(kind, text[(colon + 2)..])
            : new(RatingFailureKind.Failed, text);
    }
}
