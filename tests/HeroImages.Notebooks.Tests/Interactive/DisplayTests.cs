using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Interactive;
using HeroImages.Notebooks.Tests.Formatting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Kernel;

namespace HeroImages.Notebooks.Tests.Interactive;

[Collection(FormatterState.Name)]
public class DisplayTests
{
    public record Cat(string Name);

    public DisplayTests() => DisplayedValues.Route();

    public static TheoryData<Func<object, DisplayedValue>> WaysToDisplay => new()
    {
        value => display(value),
        value => value.Display(),
        value => KernelInvocationContext.Current!.Display(value),
    };

    [Theory]
    [MemberData(nameof(WaysToDisplay), DisableDiscoveryEnumeration = true)]
    public void A_displayed_value_has_html_and_plain_text(Func<object, DisplayedValue> show)
    {
        var output = (DisplayOutput)Assert.Single(RecordedFrontEnd.Run(() => show(5)));

        Assert.Equal(MimeBundle.Html("<div class=\"dni-plaintext\"><pre>5</pre></div>", "5").Contents, output.Bundle.Contents);
    }

    [Theory]
    [MemberData(nameof(WaysToDisplay), DisableDiscoveryEnumeration = true)]
    public void A_handle_updates_what_it_was_given_for(Func<object, DisplayedValue> show)
    {
        var outputs = RecordedFrontEnd.Run(() =>
        {
            var handle = show(5);
            show("other");
            handle.Update(6);
            handle.Update("done");
        });

        var shown = (DisplayOutput)outputs[0];
        var updates = outputs.OfType<UpdateOutput>().ToList();
        Assert.Equal([shown.DisplayId, shown.DisplayId], updates.Select(u => u.DisplayId));
        Assert.Equal(["6", "done"], updates.Select(u => u.Bundle[MimeTypes.Plain]));
        Assert.NotEqual(shown.DisplayId, ((DisplayOutput)outputs[1]).DisplayId);
    }

    [Fact]
    public void A_handle_updates_from_a_later_cell()
    {
        DisplayedValue? handle = null;
        var first = RecordedFrontEnd.Run(() => handle = 1.Display());

        var second = RecordedFrontEnd.Run(() => handle!.Update(2));

        Assert.Equal(((DisplayOutput)first[0]).DisplayId, ((UpdateOutput)second[0]).DisplayId);
    }

    [Theory]
    [MemberData(nameof(WaysToDisplayAs), DisableDiscoveryEnumeration = true)]
    public void Types_that_are_named_are_the_bundle(Func<object, string[], DisplayedValue> show)
    {
        var outputs = RecordedFrontEnd.Run(() => show(new Cat("Spot"), [MimeTypes.Html]).Update(new Cat("Stripe")));

        Assert.Equal([MimeTypes.Html], ((DisplayOutput)outputs[0]).Bundle.Contents.Select(c => c.MimeType));
        Assert.Equal([MimeTypes.Html], ((UpdateOutput)outputs[1]).Bundle.Contents.Select(c => c.MimeType));
    }

    public static TheoryData<Func<object, string[], DisplayedValue>> WaysToDisplayAs => new()
    {
        (value, types) => display(value, types),
        (value, types) => value.Display(types),
    };

    [Fact]
    public void Raw_content_is_shown_under_its_type_and_updated()
    {
        var outputs = RecordedFrontEnd.Run(() => "# A".DisplayAs(MimeTypes.Markdown).Update("# B"));

        var shown = (DisplayOutput)outputs[0];
        Assert.Equal([new MimeContent(MimeTypes.Markdown, "# A")], shown.Bundle.Contents);
        Assert.Equal(shown.DisplayId, ((UpdateOutput)outputs[1]).DisplayId);
    }

    [Fact]
    public void Html_shown_raw_is_not_encoded()
    {
        var output = (DisplayOutput)RecordedFrontEnd.Run(() => "<b>x</b>".DisplayAs(MimeTypes.Html))[0];

        Assert.Equal("<b>x</b>", output.Bundle[MimeTypes.Html]);
    }

    [Fact]
    public void A_table_has_a_column_a_property()
    {
        var output = (DisplayOutput)Assert.Single(RecordedFrontEnd.Run(() => new[] { new Cat("Spot"), new Cat("<Stripe>") }.DisplayTable()));

        Assert.Contains("<td>&lt;Stripe&gt;</td>", output.Bundle[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Equal("Name\nSpot\n<Stripe>", output.Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void A_table_can_be_had_as_comma_separated_text()
    {
        var output = (DisplayOutput)RecordedFrontEnd.Run(() => new[] { new Cat("Spot") }.DisplayTable("text/csv"))[0];

        Assert.Equal("Name\nSpot", output.Bundle["text/csv"]!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void A_lazy_sequence_is_run_through_once_whoever_shows_it()
    {
        var count = 0;

        var outputs = RecordedFrontEnd.Run(() => Enumerable.Range(0, 3).Select(_ => ++count).Display());

        Assert.Equal(("[ 1, 2, 3 ]", 3), (((DisplayOutput)outputs[0]).Bundle[MimeTypes.Plain], count));
    }

    [Fact]
    public void Html_is_not_shown_by_being_made()
    {
        var outputs = RecordedFrontEnd.Run(() =>
        {
            HTML("<b>unseen</b>");
            display(HTML("<b>seen</b>"));
        });

        Assert.Equal(MimeBundle.Html("<b>seen</b>", "seen").Contents, ((DisplayOutput)Assert.Single(outputs)).Bundle.Contents);
    }

    [Fact]
    public void Scripts_and_styles_are_html()
    {
        var outputs = RecordedFrontEnd.Run(() =>
        {
            Javascript("let a = 1 < 2;");
            CSS("b > i { }");
        });

        var html = outputs.Cast<DisplayOutput>().Select(o => o.Bundle[MimeTypes.Html]);
        Assert.Equal(["<script type=\"text/javascript\">let a = 1 < 2;</script>", "<style>b > i { }</style>"], html);
    }

    [Fact]
    public void Outputs_can_be_cleared()
    {
        Assert.Equal([new ClearOutput(true)], RecordedFrontEnd.Run(() => ClearOutput(wait: true)));
    }

    [Fact]
    public void A_picture_shown_by_the_extension_is_a_picture()
    {
        var output = (DisplayOutput)RecordedFrontEnd.Run(() => new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }.Display())[0];

        Assert.Equal([MimeTypes.Jpeg, MimeTypes.Plain], output.Bundle.Contents.Select(c => c.MimeType));
    }
}
