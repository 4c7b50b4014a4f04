using HeroImages.Notebooks.Assistance;

namespace HeroImages.Notebooks.Tests.Assistance.Completion;

public sealed class LineCompletionTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly Chain _chain;

    public LineCompletionTests()
    {
        foreach (var file in new[] { "notes.txt", "tool.dll", "lib/inner.dll", "next.ipynb", "cache/markdig/1.6.0/markdig.nuspec", "cache/markdig/1.10.0/x" })
            Write(file, file.EndsWith("nuspec", StringComparison.Ordinal) ? "<id>Markdig</id>" : "");
        _chain = new Chain
        {
            Options = new AssistantOptions { Folder = _folder.Path, PackageFolder = Path.Combine(_folder.Path, "cache"), Magics = ["#!time", "#!who"] },
        };
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#!ti|", 0, 4, "#!time")]
    [InlineData("#!|", 0, 2, "#!time", "#!who")]
    [InlineData("1\n#|", 2, 3, "#!time", "#!who", "#i", "#load", "#r")]
    [InlineData("#r \"|", 4, 4, "nuget:", "project:", "cache/", "lib/", "tool.dll")]
    [InlineData("#r \"lib/in|", 8, 10, "inner.dll")]
    [InlineData("#r \"nuget:mark|", 10, 14, "Markdig")]
    [InlineData("#r \"nuget:Markdig,1|", 18, 19, "1.10.0", "1.6.0")]
    [InlineData("#!import ne|", 9, 11, "next.ipynb")]
    [InlineData("File.ReadAllText(\"no|\")", 18, 20, "notes.txt")]
    [InlineData("var path = \"lib/|", 16, 16, "inner.dll")]
    [InlineData("#!time extra|", 12, 12)]
    public void Magics_references_and_paths_are_completed(string marked, int start, int end, params string[] expected)
    {
        var list = _chain.Complete(marked);

        Assert.Equal(expected, list.Items.Select(i => i.Text));
        Assert.Equal((start, end), (list.Start, list.End));
    }

    [Theory]
    [InlineData("#!sql\nSELECT Conso|")]
    [InlineData("#!sql\n|")]
    [InlineData("#!time\n#!markdown\nConso|\n#!csharp\n1")]
    public void Other_languages_get_no_CSharp(string marked) => Assert.Empty(_chain.Texts(marked));

    [Theory]
    [InlineData("#!time\nConsole.WriteL|")]
    [InlineData("#!sql\nSELECT 1\n#!csharp\nConsole.WriteL|")]
    [InlineData("#r \"nuget:Markdig\"\nConsole.WriteL|")]
    public void CSharp_below_a_magic_is_completed(string marked) => Assert.Equal(["WriteLine"], _chain.Texts(marked));

    void Write(string file, string text)
    {
        var path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
