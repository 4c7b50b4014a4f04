using System.Text.Json;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class MagicTests : IDisposable
{
    readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Time_covers_the_rest_of_the_cell()
    {
        await _host.RunAsync("a\n#!time\nb\n#!csharp\nc");

        Assert.Equal("Wall time: 2000 ms", Assert.Single(_host.Shown)[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Time_is_shown_of_a_cell_that_fails_too()
    {
        await _host.RunAsync("#!time\nfail");

        Assert.Equal("Wall time: 1000 ms", Assert.Single(_host.Shown)[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Who_lists_names_and_whos_types_and_values()
    {
        await _host.Variables.SetAsync("count", 3);
        await _host.Variables.SetAsync("names", new List<string?[]>());

        await _host.RunAsync("#!who\n#!whos");

        Assert.Equal("count\nnames", _host.Shown[0][MimeTypes.Plain]);
        Assert.Contains("count  int             3", _host.Shown[1][MimeTypes.Plain], StringComparison.Ordinal);
        Assert.Contains("<td>List&lt;string[]&gt;</td>", _host.Shown[1][MimeTypes.Html], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5000000000", 5_000_000_000)]
    [InlineData("-0.5", -0.5)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    [InlineData("\"5\"", "5")]
    [InlineData("007", "007")]
    [InlineData("1e", "1e")]
    [InlineData("word", "word")]
    [InlineData("@csharp:other", 'o')]
    public async Task Set_declares_a_variable(string written, object? value)
    {
        await _host.Variables.SetAsync("other", 'o');

        await _host.RunAsync($"#!set --name x --value {written}");

        Assert.Equal(value, _host.Variables.Find("x")!.Value);
    }

    [Fact]
    public async Task Set_asks_the_person()
    {
        _host.FrontEnd.Answers.Enqueue("ape");
        _host.FrontEnd.Answers.Enqueue("secret");

        await _host.RunAsync("#!set --name a --value @input:\"Which animal?\"\n#!set --name b --value @password");

        Assert.Equal([("Which animal?", false), ("Value for b", true)], _host.FrontEnd.Questions);
        Assert.Equal(("ape", "secret"), (_host.Variables.Find("a")!.Value, _host.Variables.Find("b")!.Value));
    }

    [Fact]
    public async Task Where_nobody_answers_the_cell_fails_and_names_its_line()
    {
        var error = await _host.FailAsync("a\n#!set --name x --value @input");

        Assert.Equal((nameof(InputUnavailableException), 1), (error.Name, error.Line));
    }

    [Fact]
    public async Task Share_hands_over_the_value_itself()
    {
        await _host.RunAsync("#!value --name text\nsome text\n#!csharp\n#!share --from value text --as mine");

        Assert.Equal("some text\n", _host.Variables.Find("mine")!.Value);
    }

    [Fact]
    public async Task Share_hands_over_a_form_that_is_asked_for()
    {
        await _host.Variables.SetAsync("x", Enumerable.Range(1, 2).ToArray());

        await _host.RunAsync("#!share --from csharp x --as y --mime-type application/json\n#!share --from csharp x --as z --mime-type text/html");

        Assert.Equal(2, ((JsonDocument)_host.Variables.Find("y")!.Value!).RootElement[1].GetInt32());
        Assert.Equal("<b>System.Int32[]</b>", _host.Variables.Find("z")!.Value);
    }

    [Theory]
    [InlineData("#!share --from csharp cuont", "csharp has no variable cuont; did you mean count?")]
    [InlineData("#!share --from nothing x", "There is no language nothing here")]
    [InlineData("#!share --from html x", "html has no variables that could be shared")]
    [InlineData("#!html\n#!share --from csharp count", "html has no variables that could be shared")]
    [InlineData("#!share --from csharp count --mime-type image/png", "count has no form image/png")]
    [InlineData("#!share --from csharp count --byref --mime-type text/html", "give one of the two")]
    [InlineData("#!js\n#!share --from csharp count --as class", "is a word of the language")]
    [InlineData("#!js\n#!set --name \"1 x\" --value 1", "cannot be the name of a variable")]
    public async Task What_cannot_be_shared_is_said(string cell, string message)
    {
        await _host.Variables.SetAsync("count", 3);

        var error = await _host.FailAsync(cell);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lsmagic_lists_all_languages_and_magics()
    {
        await _host.RunAsync("#!lsmagic");

        var text = Assert.Single(_host.Shown)[MimeTypes.Plain]!;
        Assert.All(_host.Set.Languages.Select(l => l.Name).Concat(_host.Set.Magics.Select(m => m.Name)), name =>
            Assert.Contains("#!" + name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task About_names_engine_and_runtime()
    {
        await _host.RunAsync("#!about");

        var text = Assert.Single(_host.Shown)[MimeTypes.Plain]!;
        Assert.Matches(@"^Hero Images notebooks \d+\.\d+\.\d+\n\.NET \d+", text);
    }
}
