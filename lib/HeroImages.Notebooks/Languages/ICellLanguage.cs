namespace HeroImages.Notebooks.Languages;

/// <summary>A language that cells can be written in, and its state in one notebook.</summary>
public interface ICellLanguage
{
    /// <summary>What chooses it: <c>sql</c> for <c>#!sql</c>.</summary>
    string Name { get; }

    /// <summary>Other names that choose it.</summary>
    IReadOnlyList<string> Aliases { get; }

    /// <summary>What it is and what may follow its name.</summary>
    MagicSyntax Syntax { get; }

    /// <summary>Whether a line of its text that begins with <c>#!</c> and a word that nothing here knows is simply text, as in prose.</summary>
    bool AllowsUnknownMagics { get; }

    /// <summary>Its variables under their names, or null where it has none that could be shared.</summary>
    IVariables? VariablesOf(ICellHost host);

    /// <summary>Runs a text.</summary>
    /// <param name="part">The text and where it stands.</param>
    /// <param name="arguments">What followed the language's name.</param>
    /// <param name="scope">Where it runs.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when it failed and has already put out why.</returns>
    /// <exception cref="CellException">It failed.</exception>
    Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel);
}
