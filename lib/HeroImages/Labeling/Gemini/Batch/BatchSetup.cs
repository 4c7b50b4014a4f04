using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What is to be asked in a batch, and within which limits.</summary>
public sealed record BatchSetup
{
    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Rubric and picture size, as for asking live. Its budget is not used.</summary>
    public ChatRaterSetup Chat { get; init; } = new();

    /// <summary>How the model is asked, as for asking live.</summary>
    public GeminiOptions Gemini { get; init; } = new();

    /// <summary>How large jobs may become.</summary>
    public BatchLimits Limits { get; init; } = new();

    /// <summary>US dollars that the ratings of the folder may cost in all, at the very worst; null for as much as it takes.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>Whether pictures that are private may be sent all the same. Defaults to no.</summary>
    public bool IncludePrivate { get; init; }

    /// <summary>Ratings of other journals: what is paid for there is written here as well, and not sent.</summary>
    public RatingIndex Also { get; init; } = new([]);

    /// <summary>Whether an emulator is asked, as the ratings say then.</summary>
    internal bool IsEmulated { get; init; }

    /// <summary>Who rates, as the ratings say: the same as live.</summary>
    internal RaterId Rater(ModelCatalog catalog) => IsEmulated ? EmulatedRater.IdOf(Asked(catalog)) : Asked(catalog);

    RaterId Asked(ModelCatalog catalog) => GeminiRater.IdOf(Model, Chat, Gemini, catalog);
}
