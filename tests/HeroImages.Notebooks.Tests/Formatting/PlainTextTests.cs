using System.Diagnostics.CodeAnalysis;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.AspNetCore.Html;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
[SuppressMessage("Performance", "CA1822", Justification = "forms are made of instance members")]
public class PlainTextTests
{
    public record Sighting(string Species, double Score, int[]? Frames = null);

    sealed class Camera
    {
        public override string ToString() => "camera 7";
    }

    sealed class Place
    {
        public string Name => "ridge";
    }

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Values_are_a_line_worth_reading(object? value, string expected)
    {
        Assert.Equal(expected, ValueForms.Of(value)[MimeTypes.Plain]);
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "<null>" },
        { new Sighting("genet", 0.5, [1, 2]), "Sighting { Species = genet, Score = 0.5, Frames = [ 1, 2 ] }" },
        { new Place(), "Place { Name = ridge }" },
        { new Camera(), "camera 7" },
        { new Dictionary<string, int> { ["a"] = 1 }, "{ a: 1 }" },
        { new List<string> { "a", "b" }, "[ a, b ]" },
        { typeof(Dictionary<string, int?>), "Dictionary<string, int?>" },
        { new HtmlString("<style>b{}</style><p>A <b>bold</b> cat</p><p>&lt;&amp;</p>"), "A bold cat\n<&" },
        { Task.FromResult(5), "Task<int> { Status = RanToCompletion, Result = 5 }" },
        { new Uri("https://example.org/a"), "https://example.org/a" },
    };

    [Fact]
    public void Records_in_a_row_are_an_aligned_table()
    {
        var text = ValueForms.Of(new[] { new Sighting("leopard", 0.5), new Sighting("genet", 12.25) })[MimeTypes.Plain];

        Assert.Equal(
            """
            index  Species  Score  Frames
                0  leopard    0.5  <null>
                1  genet    12.25  <null>
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Wide_tables_say_how_many_columns_were_left_out()
    {
        var row = Enumerable.Range(0, 40).ToDictionary(i => $"column{i}", i => i);

        var lines = ValueForms.Of(new[] { row, row })[MimeTypes.Plain]!.Split('\n');

        Assert.All(lines, l => Assert.True(l.Length <= 160));
        Assert.EndsWith("more columns)", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionaries_of_records_are_a_table()
    {
        var text = ValueForms.Of(new Dictionary<string, Sighting> { ["A1"] = new("genet", 1) })[MimeTypes.Plain];

        Assert.Equal("key  value\nA1   Sighting { Species = genet, Score = 1, Frames = <null> }", text);
    }

    [Fact]
    public void Errors_are_written_with_their_frames()
    {
        var text = ValueForms.Of(Record.Exception(Fail))[MimeTypes.Plain]!;

        Assert.StartsWith("System.InvalidOperationException: no cat", text, StringComparison.Ordinal);
        Assert.Contains(nameof(Fail), text, StringComparison.Ordinal);
    }

    static void Fail() => throw new InvalidOperationException("no cat");
}
