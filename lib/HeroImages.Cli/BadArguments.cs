using System.CommandLine;
using System.CommandLine.Parsing;
using HeroImages.Cli.Help;

namespace HeroImages.Cli;

/// <summary>Says what is wrong with the arguments, and what may have been meant.</summary>
static class BadArguments
{
    /// <summary>Letters that may be wrong in a name that is taken for a slip.</summary>
    const int MostSlips = 2;

    /// <summary>Writes to standard error: a command without its sub-command is answered with the list of them.</summary>
    public static int Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count == 0 && command.Subcommands.Count > 0)
        {
            parsed.RootCommandResult.Command.Parse([.. CommandNames.Full(command).Split(' ').Skip(1), "--help"]).Invoke(new() { Output = Console.Error });
            return ExitCode.BadInput;
        }
        foreach (var message in Messages(parsed))
        {
            Console.Error.WriteLine($"hero: {message}");
        }
        Console.Error.WriteLine($"See: {CommandNames.Full(command)} --help");
        return ExitCode.BadInput;
    }

    /// <summary>Words that the parser took for files although they look like options; after <c>--</c> they are files.</summary>
    public static IEnumerable<string> MistakenOptions(ParseResult parsed) => parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
        ? []
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(r => r.Tokens).Select(t => t.Value).Where(LooksLikeOption);

    static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-' && !word.Any(char.IsWhiteSpace);

    static IEnumerable<string> Messages(ParseResult parsed) => parsed.UnmatchedTokens.Concat(MistakenOptions(parsed)).ToList() is { Count: > 0 } unknown
        ? unknown.Select(token => Unknown(Terminal.OneLine(token), parsed.CommandResult.Command))
        : parsed.Errors.Select(error => Terminal.OneLine(Plain(error.Message)));

    static string Unknown(string token, Command command)
    {
        var names = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).Where(n => n.StartsWith('-') == token.StartsWith('-'));
        var nearest = names.Select(name => (Name: name, Slips: Slips(token, name))).Where(n => n.Slips <= MostSlips).OrderBy(n => n.Slips).FirstOrDefault();
        var what = token.StartsWith('-') ? "there is no option" : command.Subcommands.Count > 0 ? "there is no command" : "this argument is one too many:";
        return $"{what} \"{token}\"{(nearest.Name is null ? "." : $"; did you mean {nearest.Name}?")}";
    }

    /// <summary>The parser names types of .NET, which say nothing to most.</summary>
    static string Plain(string message) => message
        .Replace("as expected type 'System.Nullable`1[System.Int32]'", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Nullable`1[System.Double]'", "as a number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Double'", "as a number", StringComparison.Ordinal);

    /// <summary>Letters to add, drop or change to make one name of the other.</summary>
    static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
