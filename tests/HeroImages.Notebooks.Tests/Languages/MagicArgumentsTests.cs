using CsCheck;
using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Tests.Languages;

public class MagicArgumentsTests
{
    static readonly MagicSyntax Syntax = new(
        "Does it.", [new("--name", "NAME", "The name.", IsRequired: true), new("--value", "VALUE", "The value."), new("--byref", null, "A switch.")], "FILE", false);

    [Fact]
    public void Options_switches_and_the_operand_are_told_apart()
    {
        var arguments = Parse("--name x file.cs --byref");

        Assert.Equal(("x", "file.cs", true, false), (arguments["--name"]!.Text, arguments.Operand!.Text, arguments.Has("--byref"), arguments.Has("--value")));
    }

    [Theory]
    [InlineData("\"two words\"", "two words")]
    [InlineData("\"a \\\"quoted\\\" word\"", "a \"quoted\" word")]
    [InlineData("\"C:\\temp\\x\"", "C:\\temp\\x")]
    [InlineData("{\"a\": [1, 2]}", "{\"a\": [1, 2]}")]
    [InlineData("-5", "-5")]
    [InlineData("\"@home\"", "@home")]
    public void A_literal_is_a_word_a_quoted_text_or_json(string written, string text)
    {
        var value = Parse($"--name x --value {written}")["--value"]!;

        Assert.Equal((MagicValueKind.Literal, text), (value.Kind, value.Text));
    }

    [Theory]
    [InlineData("@input", MagicValueKind.Input, "")]
    [InlineData("@input:name", MagicValueKind.Input, "name")]
    [InlineData("@input:\"Which name?\"", MagicValueKind.Input, "Which name?")]
    [InlineData("@input:{\"prompt\": \"Which?\", \"type\": \"file\"}", MagicValueKind.Input, "Which?")]
    [InlineData("@password:\"Secret?\"", MagicValueKind.Password, "Secret?")]
    [InlineData("@csharp:x", MagicValueKind.Variable, "x")]
    public void A_value_may_come_from_elsewhere(string written, MagicValueKind kind, string text)
    {
        var value = Parse($"--name x --value {written}")["--value"]!;

        Assert.Equal((kind, text), (value.Kind, value.Text));
    }

    [Theory]
    [InlineData("--name", "--name needs a value after it")]
    [InlineData("--byref", "--name NAME is missing")]
    [InlineData("--name x --name y", "--name is given twice")]
    [InlineData("--name x --nam y", "did you mean --name?")]
    [InlineData("--name x a b", "b is one word too many")]
    [InlineData("--name \"x", "is opened and not closed")]
    [InlineData("--name x --value {1", "is opened and not closed")]
    [InlineData("--name x --value @x", "@x is no value")]
    [InlineData("--name x --value @input:{1", "not closed")]
    [InlineData("--name x --value @input:{1}", "is not JSON")]
    public void What_is_wrong_is_said(string arguments, string message)
    {
        var error = Assert.Throws<CellException>(() => Parse(arguments));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    [InlineData("--unknown -h")]
    public void Help_goes_before_all_else(string arguments)
    {
        var asks = Parse(arguments).AsksForHelp;

        Assert.True(asks);
    }

    [Fact]
    public void Any_text_can_be_given_in_quotes() =>
        Gen.String[Gen.Char["ab \"\\{}[]@-é\t"], 0, 20].Sample(text =>
            Parse($"--name \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")["--name"]!.Text == text);

    static MagicArguments Parse(string arguments) => MagicArguments.Parse("do", Syntax, arguments);
}
