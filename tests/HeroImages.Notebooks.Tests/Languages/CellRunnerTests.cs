using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class CellRunnerTests : IDisposable
{
    readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Csharp_is_given_with_the_line_that_it_begins_in()
    {
        await _host.RunAsync("a\n#!html\n<b>x</b>\n#!csharp\nb");

        Assert.Equal([("a\n", 0, (string?)null), ("b", 4, null)], _host.Ran);
        Assert.Equal("<b>x</b>\n", Assert.Single(_host.Shown)[MimeTypes.Html]);
    }

    [Fact]
    public async Task The_first_part_that_fails_ends_the_cell()
    {
        var done = await _host.RunAsync("fail\n#!html\n<b>x</b>");

        Assert.False(done);
        Assert.Empty(_host.Shown);
    }

    [Fact]
    public async Task A_mistyped_magic_is_found_before_anything_runs()
    {
        var error = await _host.FailAsync("a\n#!tyme\nb");

        Assert.Equal(("UnknownMagic", 1), (error.Name, error.Line));
        Assert.Equal(["UnknownMagic: #!tyme is unknown; did you mean #!time? #!lsmagic lists all that there are.", "   at line 2"], error.Trace);
        Assert.Empty(_host.Ran);
    }

    [Theory]
    [InlineData("fsharp")]
    [InlineData("pwsh")]
    [InlineData("kql")]
    [InlineData("http")]
    [InlineData("connect duckdb")]
    public async Task Languages_of_other_engines_are_refused_by_name(string chooser)
    {
        var error = await _host.FailAsync($"#!{chooser}\nx");

        Assert.StartsWith($"#!{chooser.Split(' ')[0]} is not in this engine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_cell_goes_no_further()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => _host.Set.Runner.RunAsync("a", _host, stop.Token));

        Assert.Empty(_host.Ran);
    }

    [Fact]
    public async Task Help_is_shown_instead_of_doing_it()
    {
        var names = _host.Set.Languages.Select(l => l.Name).Concat(_host.Set.Magics.Select(m => m.Name)).ToList();

        foreach (var name in names)
        {
            await _host.RunAsync($"#!{name} -h");
        }

        Assert.Equal(names.Select(name => "#!" + name), _host.Shown.Select(b => b[MimeTypes.Plain]!.Split(' ', '\n')[0]));
        Assert.Empty(_host.Ran);
    }
}
