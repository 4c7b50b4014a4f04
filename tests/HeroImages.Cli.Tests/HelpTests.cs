using System.CommandLine;
using HeroImages.Cli.Help;

namespace HeroImages.Cli.Tests;

/// <summary>What <c>--help</c> says of every command.</summary>
public class HelpTests
{
    static readonly RootCommand Root = Program.Root();

    public static TheoryData<string> Commands => [.. Below(Root).Select(CommandNames.Full)];

    [Fact]
    public void Every_command_stands_in_one_group_of_the_work()
    {
        var grouped = CommandGroups.All.SelectMany(g => g.Names).ToList();

        Assert.Equal(Root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), grouped.Order(StringComparer.Ordinal));
        Assert.Equal(["init", "run", "inspect", "select", "rate", "train", "album"], grouped.Where(n => n is "init" or "run" or "inspect" or "select" or "rate" or "train" or "album"));
    }

    [Fact]
    public void The_help_of_the_program_is_as_approved() => Snapshot.Match(HelpText.Of(Root, 100));

    [Fact]
    public void The_help_of_a_command_is_as_approved() => Snapshot.Match(HelpText.Of(Find("hero train"), 100));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_says_what_it_does_in_lines_that_fit_with_examples_that_can_be_parsed(string name)
    {
        var command = Find(name);
        var text = HelpText.Of(command, 90);

        Assert.False(string.IsNullOrWhiteSpace(command.Description));
        Assert.All(text.Split('\n').Where(l => !l.TrimStart().StartsWith("hero ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 90));
        Assert.All(command.Options.Where(o => !o.Hidden), option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        Assert.All(Examples.Of(name), example => Assert.Contains(example.Line, text, StringComparison.Ordinal));
        Assert.All(Examples.Of(name), CanBeParsed);
        Assert.True(command.Subcommands.Count > 0 || Examples.Of(name).Count > 0, "there is no example");
    }

    [Fact]
    public void No_example_is_of_a_command_that_is_not_there() =>
        Assert.Empty(Examples.Commands.Except(Below(Root).Prepend(Root).Select(CommandNames.Full)));

    [Fact]
    public void Help_is_given_to_who_leaves_out_what_is_required()
    {
        using var folder = new TempFolder();

        Assert.StartsWith("Train a model", Hero.Run(folder.Path, "train", "--help").Done().Out, StringComparison.Ordinal);
    }

    static void CanBeParsed(Example example)
    {
        var line = example.Line.Split(" > ")[0].Split(" >> ")[0];
        var parsed = Root.Parse(System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line).Skip(1).ToArray());

        Assert.Empty(parsed.Errors.Select(e => e.Message));
        Assert.Empty(BadArguments.MistakenOptions(parsed));
    }

    static Command Find(string fullName) => fullName.Split(' ').Skip(1).Aggregate((Command)Root, (command, name) => command.Subcommands.First(c => c.Name == name));

    static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(c => Below(c).Prepend(c));
}
