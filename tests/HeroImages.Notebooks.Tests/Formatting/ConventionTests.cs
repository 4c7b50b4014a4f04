using System.Diagnostics.CodeAnalysis;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
[SuppressMessage("Performance", "CA1822", Justification = "forms are made of instance members")]
public class ConventionTests
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class TypeFormatterSourceAttribute(Type source) : Attribute
    {
        public Type FormatterSourceType => source;

        public string[]? PreferredMimeTypes { get; set; }
    }

    internal static class Hiding
    {
        [AttributeUsage(AttributeTargets.All)]
        internal sealed class TypeFormatterSourceAttribute(Type source, string[] preferred) : Attribute
        {
            internal Type TypeFormatterSourceType => source;

            internal string[] PreferredMimeTypes => preferred;
        }
    }

    internal sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Writer(MimeTypes.Html, "<b>own</b>"), new Writer(MimeTypes.Png, "AAAA"), new Writer("application/x+json", "{\"a\":1}")];
    }

    internal sealed class RefusingSource
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Writer(MimeTypes.Html, null)];
    }

    internal sealed class BrokenSource
    {
        public IEnumerable<object> CreateTypeFormatters() => throw new InvalidOperationException("no source");
    }

    internal sealed class Writer(string mimeType, string? text)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(text);
            return text is not null;
        }
    }

    [TypeFormatterSource(typeof(Source))]
    internal class Chart
    {
        public int Deep => 1;
    }

    internal sealed class SubChart : Chart;

    [TypeFormatterSource(typeof(Source), PreferredMimeTypes = [MimeTypes.Png])]
    internal sealed class Picture
    {
        public override string ToString() => "a picture";
    }

    [TypeFormatterSource(typeof(RefusingSource))]
    internal sealed record Refused(int Number);

    [TypeFormatterSource(typeof(BrokenSource))]
    internal sealed record Broken(int Number);

    [Hiding.TypeFormatterSource(typeof(Source), new[] { MimeTypes.Html, "application/x+json" })]
    internal abstract class GenericChart
    {
        internal sealed class Single : GenericChart;
    }

    internal sealed class Page
    {
        public string ToHtml() => "<h1>page</h1>";
    }

    [Theory]
    [InlineData(typeof(Chart))]
    [InlineData(typeof(SubChart))]
    [InlineData(typeof(GenericChart.Single))]
    public void A_type_with_the_attribute_shows_itself(Type type)
    {
        var bundle = ValueForms.Of(Activator.CreateInstance(type));

        Assert.Equal("<b>own</b>", bundle[MimeTypes.Html]);
        Assert.Equal(type.Name, bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void Preferred_types_make_up_the_bundle_with_plain_text_besides()
    {
        var bundle = ValueForms.Of(new Picture());

        Assert.Equal([new MimeContent(MimeTypes.Png, "AAAA"), new MimeContent(MimeTypes.Plain, "a picture")], bundle.Contents);
    }

    [Fact]
    public void Preferred_types_of_a_hidden_attribute_count_too()
    {
        var bundle = ValueForms.Of(new GenericChart.Single());

        Assert.Equal([MimeTypes.Html, "application/x+json", MimeTypes.Plain], bundle.Contents.Select(c => c.MimeType));
    }

    [Fact]
    public void A_formatter_that_returns_false_lets_the_next_try()
    {
        var html = ValueForms.Of(new Refused(3))[MimeTypes.Html]!;

        Assert.Contains("<tr><th>Number</th><td>3</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_throws_is_told_in_plain_text()
    {
        var bundle = ValueForms.Of(new Broken(3));

        Assert.Contains("Broken could not be shown as text/html", bundle[MimeTypes.Plain]!, StringComparison.Ordinal);
        Assert.Contains("no source", bundle[MimeTypes.Plain]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Chart), "<b>own</b>")]
    [InlineData(typeof(GenericChart.Single), "<b>own</b>")]
    [InlineData(typeof(Page), "<h1>page</h1>")]
    public void Own_forms_are_used_inside_of_other_values(Type type, string expected)
    {
        var value = Activator.CreateInstance(type)!;

        Assert.Contains($"<td>{expected}</td>", ValueForms.Of(new[] { value, value })[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Contains($"<td>{expected}</td>", ValueForms.Of(new { Part = value })[MimeTypes.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_ToHtml_is_enough()
    {
        var bundle = ValueForms.Of(new Page());

        Assert.Equal(("<h1>page</h1>", "Page"), (bundle[MimeTypes.Html], bundle[MimeTypes.Plain]));
    }

    [Fact]
    public void What_the_user_registers_goes_before_the_convention()
    {
        ValueForms.Of(new GenericChart.Single());

        Formatter.Register<GenericChart>(_ => "<i>user</i>", MimeTypes.Html);
        var html = ValueForms.Of(new GenericChart.Single())[MimeTypes.Html];
        Formatter.ResetToDefault();

        Assert.Equal("<i>user</i>", html);
    }
}
