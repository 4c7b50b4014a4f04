using HeroImages.Notebooks.Assistance;

namespace HeroImages.Notebooks.Tests.Assistance.Completion;

public class MemberCompletionTests
{
    static readonly Chain s_chain = Chain.Of(
        "var numbers = new List<int> { 1 }; var pair = new { Left = 1, Right = \"\" };",
        "record Point(int Row, int Column) { public int Area { get; set; } public static Point Origin => new(0, 0); }",
        "class Base { protected virtual void Draw(int depth) { } }");

    [Theory]
    [InlineData("Console.WriteL|", "WriteLine")]
    [InlineData("numbers.Coun|", "Count", "CountBy")]
    [InlineData("numbers?.Coun|", "Count", "CountBy")]
    [InlineData("numbers[0].ToS|", "ToString")]
    [InlineData("numbers.Where(n => n.Comp|", "CompareTo")]
    [InlineData("numbers.AddR|\nvar next = 1;", "AddRange")]
    [InlineData("$\"{numbers.Cle|\"", "Clear")]
    [InlineData("pair.|", "Left", "Right", "Equals", "GetHashCode", "GetType", "ToString")]
    [InlineData("Point.Or|", "Origin")]
    [InlineData("Point.Ro|")]
    [InlineData("DayOfWeek.Mo|", "Monday")]
    [InlineData("System.Te|", "Text")]
    [InlineData("global::System.Te|", "Text")]
    [InlineData("using System.Thr|", "Threading")]
    [InlineData("class Own : Base { void F() { base.Dr| } }", "Draw")]
    [InlineData("1.|")]
    [InlineData("// numbers.|")]
    [InlineData("\"numbers.|\"")]
    public void Members_after_a_dot_are_those_of_what_stands_before_it(string marked, params string[] expected) =>
        Assert.Equal(expected, s_chain.Texts(marked));

    [Theory]
    [InlineData("new StringBuilder { Cap|", "Capacity")]
    [InlineData("Point p = new(1, 2) { |", "Area", "Column", "Row")]
    [InlineData("new Point(1, 2) { Area = 3, |", "Column", "Row")]
    [InlineData("var q = new Point(1, 2) with { Ro|", "Row")]
    [InlineData("numbers is { Cap|", "Capacity")]
    public void Braces_behind_a_value_offer_the_members_that_fit_them(string marked, params string[] expected) =>
        Assert.Equal(expected, s_chain.Texts(marked));

    [Theory]
    [InlineData("class A { public override ToS|", "string? ToString() => base.ToString();")]
    [InlineData("class A { override ToS|", "public string? ToString() => base.ToString();")]
    [InlineData("class A : Base { override Dr|", "protected void Draw(int depth) => base.Draw(depth);")]
    [InlineData("abstract class A : Stream { override CanR|", "public bool CanRead { get; }")]
    public void An_override_is_offered_whole(string marked, string expected) => Assert.Equal([expected], s_chain.Texts(marked));

    [Fact]
    public void Methods_are_offered_by_name_with_the_first_signature_and_the_number_of_the_others()
    {
        var list = s_chain.Complete("numbers.AddRa|");

        Assert.Equal([new CompletionItem("AddRange", "method", "void List<int>.AddRange(IEnumerable<int> collection) (+ 1 overload)")], list.Items);
    }

    [Fact]
    public void The_whole_word_under_the_caret_is_replaced()
    {
        var list = s_chain.Complete("Console.Wri|teLine();");

        Assert.Equal((8, 17), (list.Start, list.End));
    }
}
