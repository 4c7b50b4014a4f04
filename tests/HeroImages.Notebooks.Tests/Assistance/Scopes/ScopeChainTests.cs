using HeroImages.Notebooks.Assistance.Scopes;

namespace HeroImages.Notebooks.Tests.Assistance.Scopes;

public class ScopeChainTests
{
    [Fact]
    public void Of_one_name_the_latest_declaration_counts()
    {
        var chain = Chain.Of("var x = 1; int F() => 1;", "string x = \"\"; int F(int a) => a;", "class F { }");

        var symbols = ScopeChain.Of(chain.Scope.Latest).Symbols;

        Assert.Equal(["F: NamedType", "x: Field"], symbols.Select(s => $"{s.Name}: {s.Kind}").Order());
        Assert.Equal("string", symbols.OfType<Microsoft.CodeAnalysis.IFieldSymbol>().Single().Type.ToDisplayString());
    }

    [Fact]
    public void Usings_of_cells_are_gathered_once()
    {
        var chain = Chain.Of("using System.Net;", "using System.Net;\nusing static System.Math;");

        Assert.Equal("using System.Net; using static System.Math; ", ScopeChain.Of(chain.Scope.Latest).Usings);
    }
}
