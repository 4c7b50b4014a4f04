namespace HeroImages.Notebooks.Languages;

/// <summary>Reads the words after a magic's name.</summary>
sealed class MagicArgumentReader(string name, MagicSyntax syntax)
{
    readonly Dictionary<string, MagicValue> _options = [];
    MagicValue? _operand;

    public MagicArguments Read(IReadOnlyList<MagicWord> words)
    {
        if (words.Any(word => word is { IsQuoted: false, Text: "-h" or "--help" or "-?" }))
        {
            return new MagicArguments(_options, null, AsksForHelp: true);
        }
        for (var at = 0; at < words.Count;)
        {
            at = words[at] is { IsQuoted: false, Text: ['-', '-', ..] } ? ReadOption(words, at) : ReadOperand(words, at);
        }
        CheckMissing();
        return new MagicArguments(_options, _operand, AsksForHelp: false);
    }

    int ReadOption(IReadOnlyList<MagicWord> words, int at)
    {
        var option = syntax.Options.FirstOrDefault(o => o.Name == words[at].Text) ?? throw Unknown(words[at].Text);
        if (option.Value is not null && at + 1 == words.Count)
        {
            throw Error($"{option.Name} needs a value after it: {option.Name} {option.Value}");
        }
        if (!_options.TryAdd(option.Name, option.Value is null ? new(MagicValueKind.Literal, "") : MagicValue.Parse(words[at + 1])))
        {
            throw Error($"{option.Name} is given twice");
        }
        return option.Value is null ? at + 1 : at + 2;
    }

    int ReadOperand(IReadOnlyList<MagicWord> words, int at)
    {
        var text = words[at].Text;
        if (syntax.Operand is null)
        {
            throw Error($"{text} is not expected here");
        }
        if (_operand is not null)
        {
            throw Error($"{text} is one word too many; put a {syntax.Operand} with blanks into double quotes");
        }
        _operand = MagicValue.Parse(words[at]);
        return at + 1;
    }

    void CheckMissing()
    {
        if (syntax.Options.FirstOrDefault(o => o.IsRequired && !_options.ContainsKey(o.Name)) is { } missing)
        {
            throw Error($"{missing.Name} {missing.Value} is missing");
        }
        if (syntax is { Operand: { } operand, OperandIsRequired: true } && _operand is null)
        {
            throw Error($"{operand} is missing");
        }
    }

    CellException Unknown(string option) =>
        Nearest.To(option, syntax.Options.Select(o => o.Name)) is { } near
            ? Error($"{option} is not an option; did you mean {near}?")
            : Error($"{option} is not an option");

    CellException Error(string what) => new("InvalidMagic", $"#!{name}: {what.TrimEnd('.')}. Usage: {MagicHelp.Usage(name, syntax)}");
}
