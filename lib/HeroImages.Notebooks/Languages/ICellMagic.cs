namespace HeroImages.Notebooks.Languages;

/// <summary>A line of a cell that tells the engine something, such as <c>#!time</c>.</summary>
public interface ICellMagic
{
    /// <summary>Its name, without <c>#!</c>.</summary>
    string Name { get; }

    /// <summary>What it does and takes.</summary>
    MagicSyntax Syntax { get; }

    /// <summary>Does it.</summary>
    /// <param name="part">The line and the language it stands in.</param>
    /// <param name="arguments">What followed the name.</param>
    /// <param name="scope">Where it runs.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when it failed and has already put out why.</returns>
    /// <exception cref="CellException">It failed.</exception>
    Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel);
}
