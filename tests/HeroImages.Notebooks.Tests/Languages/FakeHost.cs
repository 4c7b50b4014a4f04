using System.Globalization;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Languages;
using Microsoft.Extensions.Time.Testing;

namespace HeroImages.Notebooks.Tests.Languages;

/// <summary>An engine that notes the C# that it is given instead of running it; the text <c>fail</c> fails, and each text takes a second.</summary>
sealed class FakeHost : ICellHost, INotebookReader, IDisposable
{
    readonly FakeTimeProvider _time = new();

    public FakeHost() => Set = new LanguageSet(this);

    public LanguageSet Set { get; }

    public FakeFrontEnd FrontEnd { get; } = new();

    public List<(string Code, int FirstLine, string? Origin)> Ran { get; } = [];

    public Dictionary<string, IReadOnlyList<ImportedCell>> Notebooks { get; } = [];

    public string Folder { get; set; } = Path.GetTempPath();

    public CellContext Context => new(new CellRequest("", 1, FrontEnd), CancellationToken.None);

    public IVariables Variables { get; } = new FakeVariables();

    public TimeProvider Time => _time;

    public IReadOnlyList<MimeBundle> Shown => [.. FrontEnd.Outputs.OfType<DisplayOutput>().Select(o => o.Bundle)];

    public Task<bool> RunCSharpAsync(string code, int firstLine, string? origin, CancellationToken cancel)
    {
        Ran.Add((code, firstLine, origin));
        _time.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(code.Trim() != "fail");
    }

    public MimeBundle Format(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return MimeBundle.Html($"<b>{text}</b>", text);
    }

    public IReadOnlyList<ImportedCell> Read(string path) => Notebooks[path];

    public Task<bool> RunAsync(string cell) => Set.Runner.RunAsync(cell, this, CancellationToken.None);

    public async Task<CellException> FailAsync(string cell) => await Assert.ThrowsAsync<CellException>(() => RunAsync(cell));

    public void Dispose() => Set.Dispose();
}
