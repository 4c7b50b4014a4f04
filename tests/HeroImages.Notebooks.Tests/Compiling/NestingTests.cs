using HeroImages.Notebooks.Compiling;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.Compiling;

public class NestingTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("a<")]
    public void Brackets_may_be_open_only_so_often(string piece)
    {
        Assert.False(Nesting.IsTooDeep(Repeat(piece, Nesting.Limit)));
        Assert.True(Nesting.IsTooDeep(Repeat(piece, Nesting.Limit + 1)));
    }

    [Fact]
    public void Brackets_that_are_closed_and_comparisons_count_for_nothing() =>
        Assert.False(Nesting.IsTooDeep(Repeat("if (a[1] < b) { c(); }\n", 1000)));

    [Fact]
    public void Syntax_may_be_only_so_deep()
    {
        Assert.False(Nesting.IsTooDeep(CSharpSyntaxTree.ParseText(Repeat("1+", 100)).GetRoot()));
        Assert.True(Nesting.IsTooDeep(CSharpSyntaxTree.ParseText(Repeat("1+", Nesting.SyntaxLimit + 1)).GetRoot()));
    }

    static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
