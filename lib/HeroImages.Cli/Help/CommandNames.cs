using System.CommandLine;

namespace HeroImages.Cli.Help;

/// <summary>How commands, options and their values are called.</summary>
static class CommandNames
{
    /// <summary>The program.</summary>
    public const string Program = "hero";

    /// <summary>Such as <c>hero batch submit</c>.</summary>
    public static string Full(Symbol command) => command is RootCommand ? Program : $"{Full(command.Parents.First())} {command.Name}";

    /// <summary>The values of an option or argument that has a fixed list of them; empty for others.</summary>
    public static IReadOnlyList<string> Values(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } kind ? [.. Enum.GetNames(kind).Select(Value)] : [];

    /// <summary>A value of such a list as people write it.</summary>
    public static string Value(string name) => name.ToLowerInvariant();
}
