using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

public class ReferenceDirectivesTests
{
    [Theory]
    [InlineData("#r \"nuget:Plotly.NET\"", ReferenceKind.Package, "Plotly.NET", null)]
    [InlineData("#r \"nuget: Plotly.NET , 6.0.0\"", ReferenceKind.Package, "Plotly.NET", "6.0.0")]
    [InlineData("#r \"nuget:A,*-*\" // newest", ReferenceKind.Package, "A", "*-*")]
    [InlineData("#r \"nuget:A,[1.0,2.0)\"", ReferenceKind.Package, "A", "[1.0,2.0)")]
    [InlineData("#r nuget:A", ReferenceKind.Package, "A", null)]
    [InlineData("#i \"nuget:https://host/index.json\"", ReferenceKind.Source, "https://host/index.json", null)]
    [InlineData("  #r \"../bin/a b.dll\"", ReferenceKind.Assembly, "../bin/a b.dll", null)]
    [InlineData("#r \"project:../lib/A.csproj\"", ReferenceKind.Project, "../lib/A.csproj", null)]
    public void A_directive_is_read(string line, ReferenceKind kind, string text, string? version)
    {
        var (directives, _) = ReferenceDirectives.Take("var a = 1;\r\n" + line);

        Assert.Equal([new ReferenceDirective(kind, text, 2, version)], directives);
    }

    [Fact]
    public void What_stays_keeps_its_place()
    {
        const string code = "#r \"a.dll\"\r\nvar a = 1;\n#i \"nuget:b\"\nvar b = 2;";

        var (_, rest) = ReferenceDirectives.Take(code);

        Assert.Equal("          \r\nvar a = 1;\n            \nvar b = 2;", rest);
    }

    [Fact]
    public void What_only_looks_like_a_directive_stays()
    {
        const string code = "#region x\nvar a = @\"\n#r nuget:A\n\";\n/*\n#r \"a.dll\"\n*/\n#if NEVER\n#r \"b.dll\"\n#endif\n#endregion";

        var (directives, rest) = ReferenceDirectives.Take(code);

        Assert.Empty(directives);
        Assert.Equal(code, rest);
    }

    [Theory]
    [InlineData("#r")]
    [InlineData("#r \"\"")]
    [InlineData("#r \"a.dll")]
    [InlineData("#i \"folder\"")]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget:A B\"")]
    [InlineData("#r \"nuget:A,<b>\"")]
    public void A_malformed_directive_says_what_is_expected(string line)
    {
        var error = Assert.Throws<ReferenceException>(() => ReferenceDirectives.Take(line));

        Assert.StartsWith($"{line} cannot be read; expected ", error.Message);
    }
}
