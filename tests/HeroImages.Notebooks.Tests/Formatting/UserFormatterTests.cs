using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
public sealed class UserFormatterTests : IDisposable
{
    public record Cat(string Name);

    public record Leopard(string Name) : Cat(Name);

    public void Dispose() => Formatter.ResetToDefault();

    [Fact]
    public void A_registered_formatter_is_for_subtypes_too_and_inside_of_others()
    {
        Formatter.Register<Cat>(c => $"<b>{c.Name}</b>", MimeTypes.Html);

        Assert.Equal("<b>Spot</b>", ValueForms.Of(new Leopard("Spot"))[MimeTypes.Html]);
        Assert.Contains("<td><b>Spot</b></td>", ValueForms.Of(new[] { new Cat("Spot") })[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Equal("Cat { Name = Spot }", ValueForms.Of(new Cat("Spot"))[MimeTypes.Plain]);
    }

    [Fact]
    public void Without_a_type_a_formatter_is_for_plain_text()
    {
        Formatter.Register<Cat>((c, writer) => writer.Write($"cat {c.Name}"));

        Assert.Equal("cat Spot", ValueForms.Of(new Cat("Spot"))[MimeTypes.Plain]);
        Assert.Equal("index  value\n    0  cat Spot", ValueForms.Of(new[] { new Cat("Spot") })[MimeTypes.Plain]);
    }

    [Fact]
    public void Numbers_can_be_given_another_form()
    {
        Formatter.Register<double>(d => d.ToString("F2", System.Globalization.CultureInfo.InvariantCulture), MimeTypes.Html);

        Assert.Contains("<td class=\"hero-n\">0.33</td>", ValueForms.Of(new[] { new { Score = 1 / 3.0 } })[MimeTypes.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Preferred_types_are_the_bundle()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Cat), MimeTypes.Plain);

        Assert.Equal([MimeTypes.Plain], ValueForms.Of(new Cat("Spot")).Contents.Select(c => c.MimeType));
    }

    [Fact]
    public void The_default_type_can_be_changed()
    {
        ValueForms.Of(1);

        Formatter.DefaultMimeType = MimeTypes.Plain;

        Assert.Equal(MimeBundle.Plain("5").Contents, ValueForms.Of(5).Contents);
    }

    [Fact]
    public void The_text_for_null_can_be_changed()
    {
        Formatter.NullString = "nothing";

        Assert.Equal("[ nothing ]", ValueForms.Of(new object?[] { null })[MimeTypes.Plain]);
    }

    [Fact]
    public void After_a_reset_our_forms_are_back_at_once()
    {
        Formatter.Register<Cat>(_ => "x", MimeTypes.Html);

        Formatter.ResetToDefault();

        Assert.Contains("hero-table", new Cat("Spot").ToDisplayString(MimeTypes.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_are_named_are_the_bundle()
    {
        var bundle = ValueForms.Of(new Cat("Spot"), MimeTypes.Json, MimeTypes.Plain);

        Assert.Equal([new MimeContent(MimeTypes.Json, "{\"Name\":\"Spot\"}"), new MimeContent(MimeTypes.Plain, "Cat { Name = Spot }")], bundle.Contents);
    }

    [Fact]
    public void A_formatter_that_throws_is_told_with_the_text_of_the_value()
    {
        Formatter.Register<Cat>(_ => throw new InvalidOperationException("no ink"), MimeTypes.Html);

        var bundle = ValueForms.Of(new Cat("Spot"));

        Assert.Equal("Cat { Name = Spot }\n(Cat could not be shown as text/html: InvalidOperationException: no ink)", bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void A_type_that_nothing_makes_is_told() =>
        Assert.Contains("image/x-none", ValueForms.Of(5, "image/x-none")[MimeTypes.Plain]!, StringComparison.Ordinal);

    [Fact]
    public void Tags_are_shown_as_they_are_built()
    {
        PocketView view = div[@class: "x"](h1("a < b"));

        var bundle = ValueForms.Of(view);

        Assert.Equal(("<div class=\"x\"><h1>a &lt; b</h1></div>", "a < b"), (bundle[MimeTypes.Html], bundle[MimeTypes.Plain]));
    }

    [Fact]
    public void Json_that_is_none_becomes_a_string()
    {
        Formatter.Register<Cat>(_ => "not json", "application/x+json");

        Assert.Equal("\"not json\"", ValueForms.Of(new Cat("Spot"), "application/x+json").Contents[0].Text);
    }
}
