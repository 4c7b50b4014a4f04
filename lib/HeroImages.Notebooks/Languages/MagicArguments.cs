namespace HeroImages.Notebooks.Languages;

/// <summary>What followed the name of a magic or language.</summary>
/// <param name="Options">By the option's name with dashes; a switch that is on has an empty literal.</param>
/// <param name="Operand">What stood without an option's name, or null.</param>
/// <param name="AsksForHelp">Whether <c>-h</c> or <c>--help</c> was there.</param>
public sealed record MagicArguments(IReadOnlyDictionary<string, MagicValue> Options, MagicValue? Operand, bool AsksForHelp)
{
    /// <summary>The value of an option, or null.</summary>
    public MagicValue? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => Options.ContainsKey(option);

    /// <summary>Reads the arguments of a magic.</summary>
    /// <param name="name">The magic's name, for messages.</param>
    /// <param name="syntax">What it takes.</param>
    /// <param name="arguments">What stood after its name.</param>
    /// <exception cref="CellException">Something is missing, unknown or given twice; the message names the remedy.</exception>
    public static MagicArguments Parse(string name, MagicSyntax syntax, string arguments) =>
        new MagicArgumentReader(name, syntax).Read(MagicWords.Of(arguments));
}
