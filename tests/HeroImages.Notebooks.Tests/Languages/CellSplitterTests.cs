using CsCheck;
using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Tests.Languages;

public class CellSplitterTests
{
    static readonly FakeHost Host = new();

    static readonly string[] Pieces =
    [
        "#!csharp", "#!md", "#!sql --name x", "#!time", "#!nothing", "#!", "#!/bin/sh", " #!time", "var x = 1;", "\"\"\"", "@\"", "\"", "/*", "*/", "//", "$\"\"\"{", "}",
        "#if false", "#endif", "'", "\t", "é", "\ud800", "\0", "",
    ];

    static readonly string[] Ends = ["\n", "\r\n", "\r", " ", "\u2028"];

    [Fact]
    public void The_sources_of_the_parts_are_the_cell() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30], Gen.Int[0, Ends.Length - 1].Select(i => Ends[i]).Array[30])
            .Select((pieces, ends) => string.Concat(pieces.Zip(ends, (piece, end) => piece + end)))
            .Sample(cell => string.Concat(Split(cell).Select(p => p.Source)) == cell, iter: 5_000);

    [Fact]
    public void The_text_of_a_part_stands_where_it_says_and_begins_in_the_line_that_it_says() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(pieces => string.Join('\n', pieces))
            .Sample(cell => Split(cell).All(p =>
                cell[p.TextStart..].StartsWith(p.Text, StringComparison.Ordinal)
                && cell[..p.Start].Count(c => c == '\n') == p.Line
                && (p.Text.Length == 0 || cell[..p.TextStart].Count(c => c == '\n') == p.FirstLine)), iter: 2_000);

    [Fact]
    public void A_cell_without_magics_is_one_part_of_csharp()
    {
        var parts = Split("var x = 1;\nx");

        Assert.Equal([new CellPart(CellPartKind.Code, "csharp", "csharp", "", "var x = 1;\nx", 0, "var x = 1;\nx", 0)], parts);
    }

    [Fact]
    public void An_empty_cell_has_no_parts()
    {
        var parts = Split("");

        Assert.Empty(parts);
    }

    [Fact]
    public void Each_chooser_begins_a_part_in_its_language()
    {
        var parts = Split("var x = 1;\n#!html\n<b>x</b>\n#!sql --name y\nSELECT 1\n#!c#\nx");

        Assert.Equal(
            [("csharp", "", "var x = 1;\n", 0), ("html", "", "<b>x</b>\n", 2), ("sql", "--name y", "SELECT 1\n", 4), ("csharp", "", "x", 6)],
            parts.Select(p => (p.Name, p.Arguments, p.Text, p.FirstLine)));
    }

    [Theory]
    [InlineData("c#", "csharp")]
    [InlineData("C#", "csharp")]
    [InlineData("md", "markdown")]
    [InlineData("js", "javascript")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("value", "value")]
    public void A_language_is_known_by_its_aliases(string chooser, string language)
    {
        var parts = Split($"#!{chooser}\ntext");

        Assert.Equal(language, Assert.Single(parts).Name);
    }

    [Fact]
    public void A_magic_stands_in_the_language_around_it()
    {
        var parts = Split("#!js\n#!share --from csharp x\nx");

        Assert.Equal(
            [(CellPartKind.Code, "javascript", "javascript"), (CellPartKind.Magic, "share", "javascript"), (CellPartKind.Code, "javascript", "javascript")],
            parts.Select(p => (p.Kind, p.Name, p.Language)));
        Assert.Equal(("--from csharp x", 1), (parts[1].Arguments, parts[1].FirstLine));
    }

    [Theory]
    [InlineData("var x = \"\"\"\n#!html\n\"\"\";")]
    [InlineData("var x = @\"\n#!html\n\";")]
    [InlineData("var x = $@\"{1}\n#!html\n\";")]
    [InlineData("var x = $$\"\"\"\n{{1}}\n#!html\n\"\"\";")]
    [InlineData("/*\n#!html\n*/")]
    [InlineData("#if false\n#!html\n#endif")]
    [InlineData("  #!html")]
    [InlineData("// #!html")]
    [InlineData("var x = \"\"\"\n#!time\n#!nothing\n")]
    public void What_is_inside_a_string_or_comment_is_no_magic(string code)
    {
        var parts = Split(code);

        Assert.Equal(code, Assert.Single(parts).Text);
    }

    [Theory]
    [InlineData("var x = \"\"\"\n#!html\n\"\"\";\n")]
    [InlineData("var x = $\"{(1 is int ? \"a\" : \"b\")}\";\n")]
    [InlineData("/* a */ // \"\n")]
    [InlineData("var c = '\"';\n")]
    [InlineData("var broken = \"\n")]
    [InlineData("}}})\n")]
    public void After_strings_and_comments_magics_count_again(string code)
    {
        var parts = Split(code + "#!time\nx");

        Assert.Equal([code, "", "x"], parts.Select(p => p.Text));
    }

    [Fact]
    public void Directives_of_csharp_stay_in_its_text()
    {
        var parts = Split("#r \"nuget: X, 1.0\"\n#i \"nuget: folder\"\n#load \"a.csx\"\nx");

        Assert.Single(parts);
    }

    [Fact]
    public void Prose_may_hold_lines_that_only_look_like_magics()
    {
        var parts = Split("#!markdown\n#!something else\n#!/bin/sh\n#!fsharp\n");

        Assert.Equal(["markdown", "fsharp"], parts.Select(p => p.Name));
    }

    [Fact]
    public void A_cell_may_begin_in_another_language()
    {
        var parts = Host.Set.Splitter.Split("# Title\n#!csharp\nx", "md");

        Assert.Equal(["markdown", "csharp"], parts.Select(p => p.Name));
    }

    [Fact]
    public void Ten_thousand_lines_like_magics_in_a_string_are_read_once()
    {
        var cell = "var x = \"\"\"\n" + string.Concat(Enumerable.Repeat("#!html\n", 10_000)) + "\"\"\";\n#!time";

        var parts = Split(cell);

        Assert.Equal(2, parts.Count);
    }

    [Fact]
    public void The_list_of_magics_is_complete()
    {
        var magics = Host.Set.Magics.Select(m => m.Name);

        Assert.Equal(KnownMagics.Own, magics);
    }

    static IReadOnlyList<CellPart> Split(string cell) => Host.Set.Splitter.Split(cell);
}
