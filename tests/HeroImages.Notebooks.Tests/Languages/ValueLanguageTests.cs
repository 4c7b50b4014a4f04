using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class ValueLanguageTests : IDisposable
{
    readonly FakeHost _host = new();
    readonly TempFolder _folder = new();

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_found_beside_the_notebook()
    {
        _host.Folder = _folder.Path;
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a b.txt"), "content");

        await _host.RunAsync("#!value --name x --from-file \"a b.txt\"\n#!csharp\n#!share --from value x");

        Assert.Equal("content", _host.Variables.Find("x")!.Value);
    }

    [Fact]
    public async Task A_text_is_shown_as_the_type_that_is_named()
    {
        await _host.RunAsync("#!value --name x --from-value {\"a\":1} --mime-type application/json");

        Assert.Equal("{\"a\":1}", Assert.Single(_host.Shown)[MimeTypes.Json]);
    }

    [Theory]
    [InlineData("#!value --name x --from-file nowhere.txt", "nowhere.txt")]
    [InlineData("#!value --name x --from-url http://localhost/", "not in this engine")]
    [InlineData("#!value --name x --from-value 1\ntext", "takes one text")]
    [InlineData("#!value\ntext", "--name NAME is missing")]
    [InlineData("#!value --name \"a b\"\ntext", "cannot be the name")]
    public async Task What_cannot_be_kept_is_said(string cell, string message)
    {
        _host.Folder = _folder.Path;

        var error = await _host.FailAsync(cell);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
