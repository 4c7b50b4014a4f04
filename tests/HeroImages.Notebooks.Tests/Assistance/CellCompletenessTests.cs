using HeroImages.Notebooks.Assistance;
using static HeroImages.Notebooks.Assistance.CompletenessState;

namespace HeroImages.Notebooks.Tests.Assistance;

public class CellCompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("class A { }")]
    [InlineData("if (true) { } else { }")]
    [InlineData("x\n  .Where(y => y > 1)")]
    [InlineData("#if DEBUG\nx\n#endif")]
    [InlineData("#!time")]
    [InlineData("#!sql\nSELECT (")]
    [InlineData("#r \"nuget:A,1\"")]
    public void What_can_run_is_complete(string code) => Assert.Equal(Complete, StateOf(code));

    [Theory]
    [InlineData("var x = ")]
    [InlineData("foo(")]
    [InlineData("foo.")]
    [InlineData("x =>")]
    [InlineData("int x = 1")]
    [InlineData("if (true)")]
    [InlineData("if (true) { } else")]
    [InlineData("for (var i = 0; i < 3; i++)")]
    [InlineData("[Obsolete]")]
    [InlineData("var s = \"abc")]
    [InlineData("var s = \"abc\n")]
    [InlineData("var s = @\"abc")]
    [InlineData("var s = $\"{x")]
    [InlineData("var s = \"\"\"\nabc")]
    [InlineData("/* abc")]
    [InlineData("#if DEBUG")]
    [InlineData("#!time\nfoo(")]
    [InlineData("while (true) {\n    x\n\n\n")]
    public void What_could_still_become_right_is_incomplete(string code) => Assert.Equal(Incomplete, StateOf(code));

    [Theory]
    [InlineData("var = 3 3;")]
    [InlineData(")")]
    [InlineData("}")]
    [InlineData("foo bar baz")]
    [InlineData("\"\\q\"")]
    [InlineData("var = 3 3; class A {")]
    public void What_nothing_can_mend_is_invalid(string code) => Assert.Equal(Invalid, StateOf(code));

    [Theory]
    [InlineData("foo(", "")]
    [InlineData("class A {", "    ")]
    [InlineData("class A {\n    void F() {", "        ")]
    [InlineData("class A {\n    void F() { }", "    ")]
    [InlineData("var s = $\"{x}\"; if (true) {", "    ")]
    public void The_next_line_is_indented_by_the_open_braces(string code, string indent) => Assert.Equal(indent, Check(code).Indent);

    static CompletenessState StateOf(string code) => Check(code).State;

    static Completeness Check(string code) => new CellAssistant(new AssistantOptions()).Check(code);
}
