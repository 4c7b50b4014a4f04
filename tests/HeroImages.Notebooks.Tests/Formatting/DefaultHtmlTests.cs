using System.Dynamic;
using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
public class DefaultHtmlTests
{
    public enum Season
    {
        Wet,
    }

    public record Sighting(string Species, double Score);

    public static TheoryData<object?, string> Lines => new()
    {
        { 5, "<div class=\"dni-plaintext\"><pre>5</pre></div>" },
        { 2.5, "<div class=\"dni-plaintext\"><pre>2.5</pre></div>" },
        { 2.50m, "<div class=\"dni-plaintext\"><pre>2.50</pre></div>" },
        { true, "<div class=\"dni-plaintext\"><pre>True</pre></div>" },
        { Guid.Empty, "<div class=\"dni-plaintext\"><pre>00000000-0000-0000-0000-000000000000</pre></div>" },
        { Season.Wet, "<span>Wet</span>" },
        { TimeSpan.FromSeconds(90), "<span>00:01:30</span>" },
        { new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc), "<span>2026-03-04 05:06:07Z</span>" },
        { new DateTime(2026, 3, 4, 5, 6, 7), "<span>2026-03-04 05:06:07</span>" },
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2)), "<span>2026-03-04 03:06:07Z</span>" },
        { null, "<div class=\"dni-plaintext\"><pre>&lt;null&gt;</pre></div>" },
        { Enumerable.Range(1, 3).ToArray(), "<div class=\"dni-plaintext\"><pre>[ 1, 2, 3 ]</pre></div>" },
        { Array.Empty<int>(), "<i>(empty)</i>" },
        { typeof(List<int>), "<span><a href=\"https://learn.microsoft.com/dotnet/api/system.collections.generic.list-1\">List&lt;int&gt;</a></span>" },
        { typeof(Sighting), "<span>Sighting</span>" },
    };

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public void Short_values_are_a_line(object? value, string expected)
    {
        var html = ValueForms.Of(value)[MimeTypes.Html];

        Assert.Equal(expected, html);
    }

    [Fact]
    public void Text_is_plain_text_alone_and_unencoded()
    {
        var bundle = ValueForms.Of("a < b\nc");

        Assert.Equal([new MimeContent(MimeTypes.Plain, "a < b\nc")], bundle.Contents);
    }

    [Fact]
    public void Long_sequences_say_how_many_more_there_are()
    {
        var html = ValueForms.Of(Enumerable.Range(0, 30).ToList())[MimeTypes.Html];

        Assert.Contains("18, 19 ... (10 more) ]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_in_a_row_are_a_table_with_a_column_a_property()
    {
        var html = ValueForms.Of(new[] { new Sighting("leopard", 0.5), new Sighting("genet", 0.25) })[MimeTypes.Html]!;

        Assert.Contains("<th class=\"hero-n\">index</th><th>Species</th><th class=\"hero-n\">Score</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"hero-n hero-i\">1</td><td>genet</td><td class=\"hero-n\">0.25</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_several_types_are_a_table_with_the_type_of_each()
    {
        var html = ValueForms.Of(new object?[] { 1, new Sighting("genet", 1), null })[MimeTypes.Html]!;

        Assert.Contains("<th class=\"hero-n\">index</th><th>type</th><th>value</th>", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>Sighting { Species = genet, Score = 1 }</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionaries_are_a_table_of_keys_and_values()
    {
        var html = ValueForms.Of(new Dictionary<string, int> { ["a<b"] = 3 })[MimeTypes.Html]!;

        Assert.Contains("<th>key</th><th class=\"hero-n\">value</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>a&lt;b</td><td class=\"hero-n\">3</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Expando_objects_are_dictionaries()
    {
        dynamic value = new ExpandoObject();
        value.Species = "genet";

        Assert.Contains("<td>Species</td><td>genet</td>", ValueForms.Of((object)value)[MimeTypes.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_unfold_into_their_parts()
    {
        var html = ValueForms.Of(new Sighting("genet", 1))[MimeTypes.Html]!;

        Assert.Contains("<details open class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>Sighting { Species = genet, Score = 1 }</code>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th>Species</th><td>genet</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Anonymous_objects_and_tuples_unfold_too()
    {
        var anonymous = ValueForms.Of(new { A = 1 });
        var tuple = ValueForms.Of((1, "x"));

        Assert.Contains("<tr><th>A</th><td>1</td></tr>", anonymous[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Contains("<tr><th>Item2</th><td>x</td></tr>", tuple[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Equal(("{ A = 1 }", "(1, x)"), (anonymous[MimeTypes.Plain], tuple[MimeTypes.Plain]));
    }

    [Fact]
    public void A_sequence_that_has_a_key_shows_both()
    {
        var html = ValueForms.Of("aa ab b".Split(' ').GroupBy(w => w[0]))[MimeTypes.Html]!;

        Assert.Contains("<th>Key</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>[ aa, ab ]</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_say_what_they_are_and_where_they_were_thrown()
    {
        var html = ValueForms.Of(Thrown(() => throw new InvalidOperationException("no <such> cat", new TimeoutException("late"))))[MimeTypes.Html]!;

        Assert.Contains("<code>InvalidOperationException: no &lt;such&gt; cat</code>", html, StringComparison.Ordinal);
        Assert.Contains(nameof(Errors_say_what_they_are_and_where_they_were_thrown), html, StringComparison.Ordinal);
        Assert.Contains("TimeoutException: late", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_a_dump()
    {
        var html = ValueForms.Of("leopard!"u8.ToArray())[MimeTypes.Html];

        Assert.StartsWith("<pre class=\"dni-binary\">000000  6c 65 6f 70 61 72 64 21", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MimeTypes.Png, new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1 })]
    [InlineData(MimeTypes.Jpeg, new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    public void Bytes_that_are_a_picture_are_shown_as_one(string mimeType, byte[] bytes)
    {
        var bundle = ValueForms.Of(bytes);

        Assert.Equal([mimeType, MimeTypes.Plain], bundle.Contents.Select(c => c.MimeType));
        Assert.Equal(Convert.ToBase64String(bytes), bundle[mimeType]);
        Assert.Contains($"data:{mimeType};base64,", ValueForms.Of(bytes, MimeTypes.Html)[MimeTypes.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_indented()
    {
        var bundle = ValueForms.Of(JsonNode.Parse("{\"a\":[1]}"));

        Assert.StartsWith("<pre>{\n", bundle[MimeTypes.Html]!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        using var culture = new OtherCulture(",");

        Assert.Equal("[ 1.5, 2 ]", ValueForms.Of(new[] { 1.5, 2 })[MimeTypes.Plain]);
    }

    static Exception Thrown(Action action) => Record.Exception(action)!;

    sealed class OtherCulture : IDisposable
    {
        readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public OtherCulture(string separator)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = separator;
            CultureInfo.CurrentCulture = culture;
        }

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
