namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>How a cell is run.</summary>
public sealed record ExecuteOptions
{
    /// <summary>Whether nothing is shown, counted or remembered.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether the cell is counted and remembered.</summary>
    public bool StoreHistory { get; init; } = true;

    /// <summary>Whether an error aborts the cells that were sent and wait.</summary>
    public bool StopOnError { get; init; } = true;

    /// <summary>What identifies the cell in its notebook, or null.</summary>
    public string? CellId { get; init; }

    /// <summary>Answers the cell's questions: gets the prompt and whether the answer must not be shown. Null when nobody can be asked.</summary>
    public Func<string, bool, string>? Ask { get; init; }

    /// <summary>Expressions to evaluate afterwards, by name.</summary>
    public IReadOnlyDictionary<string, string> UserExpressions { get; init; } = new Dictionary<string, string>();
}
