using System.Text;

namespace HeroImages.Notebooks.Languages;

/// <summary>Texts that say how a magic is used.</summary>
static class MagicHelp
{
    /// <summary>One line: <c>#!set --name NAME --value VALUE [--byref]</c>.</summary>
    public static string Usage(string name, MagicSyntax syntax) =>
        string.Join(' ', [$"#!{name}", .. Operand(syntax), .. syntax.Options.Select(Usage)]);

    /// <summary>The usage, what it does, and each option.</summary>
    public static string Text(string name, IReadOnlyList<string> aliases, MagicSyntax syntax)
    {
        var text = new StringBuilder(Usage(name, syntax)).Append('\n').Append("  ").Append(syntax.Description);
        if (aliases.Count > 0)
        {
            text.Append("\n  also: ").AppendJoin(", ", aliases.Select(alias => "#!" + alias));
        }
        var width = syntax.Options.Select(o => Named(o).Length).DefaultIfEmpty(0).Max();
        foreach (var option in syntax.Options)
        {
            text.Append("\n  ").Append(Named(option).PadRight(width)).Append("  ").Append(option.Description);
        }
        return text.ToString();
    }

    static string[] Operand(MagicSyntax syntax) =>
        syntax.Operand is null ? [] : syntax.OperandIsRequired ? [syntax.Operand] : [$"[{syntax.Operand}]"];

    static string Usage(MagicOption option) => option.IsRequired ? Named(option) : $"[{Named(option)}]";

    static string Named(MagicOption option) => option.Value is null ? option.Name : $"{option.Name} {option.Value}";
}
