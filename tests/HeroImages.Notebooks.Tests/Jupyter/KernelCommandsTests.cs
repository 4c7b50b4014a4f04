using System.Text.Json;

namespace HeroImages.Notebooks.Tests.Jupyter;

public sealed class KernelCommandsTests : IDisposable
{
    readonly TempFolder _folder = new();

    [Fact]
    public async Task What_is_installed_is_listed_and_can_be_removed()
    {
        var (_, installed, _) = await HeroProgram.RunAsync("kernel", "install", "--prefix", _folder.Path, "--name", "my-csharp");
        var (_, listed, _) = await HeroProgram.RunAsync("kernel", "list", "--json", "--prefix", _folder.Path);
        var (_, removed, _) = await HeroProgram.RunAsync("kernel", "uninstall", "--prefix", _folder.Path, "--name", "my-csharp");

        using var json = JsonDocument.Parse(listed);
        var spec = json.RootElement.EnumerateArray().First(s => s.GetProperty("name").GetString() == "my-csharp");
        Assert.True(spec.GetProperty("is_ours").GetBoolean());
        Assert.Contains("installed my-csharp", installed, StringComparison.Ordinal);
        Assert.Contains("removed my-csharp", removed, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["share/jupyter/kernels"]));
    }

    [Fact]
    public async Task A_name_that_is_none_ends_in_one_line_and_writes_nothing()
    {
        var (code, output, error) = await HeroProgram.RunAsync("kernel", "install", "--prefix", _folder.Path, "--name", "../x");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("not a name for a kernel", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
