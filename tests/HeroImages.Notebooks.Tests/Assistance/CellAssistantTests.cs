using CsCheck;
using HeroImages.Notebooks.Assistance;

namespace HeroImages.Notebooks.Tests.Assistance;

public class CellAssistantTests
{
    static readonly Chain s_chain = Chain.Of("var numbers = new List<int>();", "record Point(int Row, int Column);");
    static readonly CellAssistant s_assistant = new(new AssistantOptions { Magics = ["#!time"] });

    static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.OneOf<string>("numbers", ".", "?.", "(", ")", "{", "}", "[", "]", "<", ">", "\"", "$\"", "\"\"\"", "'", "=>", "=", ";", ",", ":", "\n", " ", "#!time\n", "#r \"", "\0"),
        Gen.OneOf<string>("new ", "class ", "override ", "using ", "is ", "switch ", "with ", "from ", "await ", "await foreach", "Point", "record ", "@", "\\", "1", "/*", "//", "\ud83d\ude00", "\ud83d"),
        Gen.String[0, 5]);

    static readonly Gen<(string Code, int Position)> s_hostile =
        Gen.Select(s_piece.Array[0, 25], Gen.Int[-3, 80], (pieces, position) => (string.Concat(pieces), position));

    [Fact]
    public void No_text_and_no_place_makes_completion_fail() => s_hostile.Sample(
        hostile =>
        {
            var list = s_assistant.Complete(s_chain.Scope, hostile.Code, hostile.Position);

            return 0 <= list.Start && list.Start <= list.End && list.End <= hostile.Code.Length;
        },
        iter: 150);

    [Fact]
    public void No_text_and_no_place_makes_inspection_fail() => s_hostile.Sample(
        hostile => s_assistant.Inspect(s_chain.Scope, hostile.Code, hostile.Position) is null or { Contents.Count: 2 },
        iter: 150);

    [Fact]
    public void No_text_makes_the_check_fail() => s_hostile.Sample(hostile => Enum.IsDefined(s_assistant.Check(hostile.Code).State), iter: 300);

    [Theory]
    [InlineData("(")]
    [InlineData("from x in ")]
    [InlineData("x => ")]
    [InlineData("a?.b")]
    public void Code_nested_too_deeply_for_the_compiler_gets_no_help(string piece)
    {
        var deep = string.Concat(Enumerable.Repeat(piece, 5_000));

        var list = s_assistant.Complete(s_chain.Scope, deep, deep.Length);

        Assert.Empty(list.Items);
        Assert.Null(s_assistant.Inspect(s_chain.Scope, deep, deep.Length));
    }

    [Fact]
    public void A_search_can_be_stopped()
    {
        var stopped = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => s_assistant.Complete(s_chain.Scope, "numbers.", 8, stopped));
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var chains = Enumerable.Range(0, 4).Select(i => Chain.Of($"var only{i} = {i};")).ToList();

        var texts = Enumerable.Range(0, 40).AsParallel().Select(i => s_assistant.Complete(chains[i % 4].Scope, "only", 4).Items.Single().Text).ToList();

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"only{i % 4}").Order(), texts.Order());
    }

    [Fact]
    public void Warming_up_changes_no_answer()
    {
        var assistant = new CellAssistant(new AssistantOptions());

        assistant.WarmUp(s_chain.Scope);

        Assert.Equal(["Point"], assistant.Complete(s_chain.Scope, "Poin", 4).Items.Select(i => i.Text));
    }
}
