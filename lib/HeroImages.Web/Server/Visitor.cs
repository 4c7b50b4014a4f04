namespace HeroImages.Web.Server;

/// <summary>A browser that was let in.</summary>
sealed class Visitor
{
    volatile string? _rater;

    /// <summary>The person's name; null until it is given.</summary>
    public string? Rater
    {
        get => _rater;
        set => _rater = value;
    }
}
