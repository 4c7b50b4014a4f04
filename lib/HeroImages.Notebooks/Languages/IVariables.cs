namespace HeroImages.Notebooks.Languages;

/// <summary>The variables of a language.</summary>
public interface IVariables
{
    /// <summary>All of them, each name once: of several declarations the last. In the order in which they were declared.</summary>
    IReadOnlyList<Variable> All { get; }

    /// <summary>The variable of a name, or null.</summary>
    Variable? Find(string name);

    /// <summary>Declares a variable, or declares it anew with another type.</summary>
    /// <param name="name">An identifier of the language.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="CellException">The language cannot take such a name or value.</exception>
    Task SetAsync(string name, object? value, CancellationToken cancel = default);
}
