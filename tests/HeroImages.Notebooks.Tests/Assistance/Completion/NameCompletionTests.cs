namespace HeroImages.Notebooks.Tests.Assistance.Completion;

public class NameCompletionTests
{
    static readonly Chain s_chain = Chain.Of(
        "using System.Globalization;\nvar hero = 1; int Twice(int value) => value * 2; int Twice(string text) => 2;",
        "var hero = \"again\"; record Hero(string Name);",
        "double Twice(double value) => value * 2;");

    [Theory]
    [InlineData("her|", "hero", "Hero")]
    [InlineData("HER|", "hero", "Hero")]
    [InlineData("var herd = 1; herd|", "herd")]
    [InlineData("foreach (var herds in new[] { 1 }) { herds|", "herds")]
    [InlineData("new Her|", "Hero")]
    [InlineData("hero as Her|", "Hero")]
    [InlineData("List<Her|", "Hero")]
    [InlineData("Enumerable.Empty<Her|", "Hero")]
    [InlineData("hero < Her|", "Hero", "hero")]
    [InlineData("CultureInf|", "CultureInfo")]
    [InlineData("Ceil|", "Ceiling")]
    [InlineData("[Obso|", "Obsolete")]
    [InlineData("using Syst|", "System")]
    [InlineData("Twice(val|", "value:", "ValueTask", "ValueTuple", "ValueType")]
    [InlineData("retu|", "return")]
    [InlineData("from h in hero whe|", "when", "where")]
    [InlineData("int P { g|", "get")]
    [InlineData("class A { prot|", "protected")]
    [InlineData("var her|")]
    [InlineData("12her|")]
    [InlineData("if (true) { var later = 1; } late|")]
    [InlineData("{ var early = late|; var later = 1; }")]
    public void Names_are_offered_where_they_make_sense(string marked, params string[] expected) => Assert.Equal(expected, s_chain.Texts(marked));

    [Fact]
    public void The_latest_variable_of_a_name_is_the_one_that_is_shown()
    {
        var item = Assert.Single(s_chain.Complete("hero|").Items, i => i.Text == "hero");

        Assert.Equal(("variable", "string hero"), (item.Kind, item.Signature));
    }

    [Fact]
    public void Methods_of_several_cells_are_overloads_of_each_other()
    {
        var item = Assert.Single(s_chain.Complete("Twic|").Items);

        Assert.Equal("double Twice(double value) (+ 2 overloads)", item.Signature);
    }

    [Fact]
    public void What_the_cell_itself_declares_hides_what_ran()
    {
        var item = Assert.Single(s_chain.Complete("int hero = 5; hero|").Items, i => i.Text == "hero");

        Assert.Equal("int hero", item.Signature);
    }

    [Fact]
    public void Nothing_of_a_script_itself_is_offered() => Assert.DoesNotContain("MemberwiseClone", s_chain.Texts("|"));

    [Fact]
    public void A_name_that_is_a_keyword_is_escaped()
    {
        var chain = Chain.Of("var @class = 1;");

        Assert.Contains("@class", chain.Texts("cla|"));
    }

    [Fact]
    public void No_text_is_offered_twice()
    {
        var texts = s_chain.Texts("|");

        Assert.Equal(texts.Distinct(), texts);
    }
}
