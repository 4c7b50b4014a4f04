using HeroImages.Notebooks.Cells;
using Microsoft.Data.Analysis;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class JavaScriptLanguageTests : IDisposable
{
    readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_script_comes_in_three_forms_without_a_module_loader()
    {
        await _host.RunAsync("#!javascript\nalert(1) // now");

        var bundle = Assert.Single(_host.Shown);
        Assert.Equal("alert(1) // now", bundle[MimeTypes.Plain]);
        Assert.Contains("{\nalert(1) // now\n}", bundle[MimeTypes.JavaScript], StringComparison.Ordinal);
        Assert.StartsWith("<script>(async (element) => {", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.DoesNotContain("require", bundle[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_value_is_a_constant_of_the_scripts_that_name_it()
    {
        await _host.Variables.SetAsync("points", new[] { new { X = 1, Y = 2.5 } });

        await _host.RunAsync("#!js\n#!share --from csharp points --as p\nconsole.log(p[0].X)\n#!js\nconsole.log(pp, $p)");

        Assert.Contains("const p = [{\"X\":1,\"Y\":2.5}];", _host.Shown[0][MimeTypes.Html], StringComparison.Ordinal);
        Assert.DoesNotContain("const p ", _host.Shown[1][MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_ends_the_script_of_the_page()
    {
        await _host.Variables.SetAsync("x", "</script><script>alert(1)</script><!-- ' \" \u2028 &");

        await _host.RunAsync("#!js\n#!share --from csharp x\ny = x + '</SCRIPT><!--'");

        var html = Assert.Single(_host.Shown)[MimeTypes.Html]!;
        Assert.Equal(html.Length - "</script>".Length, html.IndexOf("</script", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.Contains(@"'<\/SCRIPT><\!--'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_frame_becomes_a_list_of_rows()
    {
        await _host.Variables.SetAsync("frame", new DataFrame(new Int32DataFrameColumn("n", new int?[] { 1, null }), new StringDataFrameColumn("a \"b\"", ["x", "y"])));

        await _host.RunAsync("#!js\n#!share --from csharp frame\nframe");

        Assert.Contains("""const frame = [{"n":1,"a \u0022b\u0022":"x"},{"n":null,"a \u0022b\u0022":"y"}];""", Assert.Single(_host.Shown)[MimeTypes.JavaScript], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_json_form_is_refused_by_name()
    {
        await _host.Variables.SetAsync("type", typeof(string));

        var error = await _host.FailAsync("#!js\n#!share --from csharp type\ntype");

        Assert.Equal("NotSharable", error.Name);
    }
}
