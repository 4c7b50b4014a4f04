namespace HeroImages.Notebooks.Languages;

/// <summary>What a magic or a language chooser does and takes.</summary>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Options">The options, in the order in which help lists them.</param>
/// <param name="Operand">What stands without an option's name, such as <c>FILE</c>; null where nothing may.</param>
/// <param name="OperandIsRequired">Whether it has to stand there.</param>
public sealed record MagicSyntax(
    string Description, IReadOnlyList<MagicOption> Options, string? Operand = null, bool OperandIsRequired = true)
{
    /// <summary>One that takes nothing.</summary>
    public MagicSyntax(string description)
        : this(description, [])
    {
    }
}
