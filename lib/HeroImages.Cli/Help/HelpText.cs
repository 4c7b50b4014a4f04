using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;

namespace HeroImages.Cli.Help;

/// <summary>The help of a command as text: what it does, how it is called, what it takes, and examples; of the program, its commands by the step of work.</summary>
/// <param name="width">Columns of the terminal.</param>
sealed class HelpText(int width)
{
    const int WidestName = 34;
    const int LeastText = 30;
    const string Indent = "  ";

    readonly StringBuilder _text = new();

    /// <summary>The help of a command.</summary>
    public static string Of(Command command, int width) => new HelpText(width).Write(command);

    string Write(Command command)
    {
        Paragraph(command.Description ?? "");
        Section("Usage", [(Usage(command), "")]);
        if (command is RootCommand)
        {
            WriteGroups(command);
        }
        else
        {
            Section("Commands", command.Subcommands.Select(c => (c.Name, InShort(c))));
        }
        Section("Arguments", command.Arguments.Select(a => (Named(a), a.Description ?? "")));
        Section("Options", Options(command).Select(o => (Names(o), Described(o))));
        Section("Examples", Examples.Of(CommandNames.Full(command)).SelectMany(e => new[] { (e.Line, ""), ($"{Indent}{Indent}{e.What}", "") }));
        return _text.ToString();
    }

    void WriteGroups(Command root)
    {
        foreach (var group in CommandGroups.All)
        {
            Section(group.Title, group.Names.Select(name => (name, InShort(root.Subcommands.First(c => c.Name == name)))));
        }
    }

    /// <summary>The first sentence.</summary>
    static string InShort(Command command) => command.Description!.Split(". ")[0].TrimEnd('.') + ".";

    static string Usage(Command command)
    {
        var below = command.Subcommands.Count > 0 ? " COMMAND" : "";
        return $"{CommandNames.Full(command)}{below}{string.Concat(command.Arguments.Select(a => " " + Named(a)))} [OPTIONS]";
    }

    static string Named(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>" + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    /// <summary>Its own ones first, then those that every command has.</summary>
    static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(Above(command).SelectMany(c => c.Options).Where(o => o.Recursive)).Where(o => !o.Hidden).Distinct().OrderBy(o => o is HelpOption or VersionOption || o.Recursive);

    static IEnumerable<Command> Above(Command command) => command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && a != "-?").Append(option.Name).OrderBy(n => n.Length).Distinct(StringComparer.Ordinal));
        return (names.StartsWith("--", StringComparison.Ordinal) ? Indent + Indent : "") + names + Value(option);
    }

    static string Value(Option option) => option switch
    {
        HelpOption or VersionOption => "",
        _ when CommandNames.Values(option.ValueType) is { Count: > 0 } values => $" <{string.Join('|', values)}>",
        _ when option.ValueType == typeof(bool) => "",
        _ => $" <{option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}>",
    };

    static string Described(Option option)
    {
        var text = option is HelpOption ? "Show this." : option is VersionOption ? "Show the version." : option.Description ?? "";
        var usual = option.Required ? "Required." : Default(option) is { Length: > 0 } value ? $"Usually {value}." : "";
        return usual.Length > 0 ? $"{text} {usual}" : text;
    }

    static string Default(Option option) => option.HasDefaultValue && option.ValueType != typeof(bool) && option is not HelpOption and not VersionOption
        ? option.GetDefaultValue() switch
        {
            null => "",
            Enum value => CommandNames.Value(value.ToString()),
            System.Collections.IEnumerable and not string => "",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        }
        : "";

    void Section(string title, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }
        _text.Append('\n').Append(title).Append('\n');
        var column = Math.Min(WidestName, all.Where(r => r.Text.Length > 0).Select(r => r.Name.Length).DefaultIfEmpty().Max());
        all.ForEach(row => Row(row.Name, row.Text, column));
    }

    void Row(string name, string text, int column)
    {
        var at = Indent.Length + column + Indent.Length;
        var lines = Wrapped(text, Math.Max(LeastText, width - at));
        _text.Append(Indent).Append(text.Length == 0 ? name : name.Length > column ? name + "\n" + new string(' ', at) : name.PadRight(column + Indent.Length));
        _text.AppendJoin("\n" + new string(' ', at), lines).Append('\n');
    }

    void Paragraph(string text) => _text.AppendJoin('\n', Wrapped(text, Math.Max(LeastText, width))).Append('\n');

    static IEnumerable<string> Wrapped(string text, int room)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
