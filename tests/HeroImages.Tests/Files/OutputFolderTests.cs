using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    const string Marker = "candidates.json";

    readonly TempFolder _folder = new();

    string Target => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_appear_with_the_commit_and_not_before()
    {
        using var output = OutputFolder.Open(Target, Marker, overwrite: false);
        File.WriteAllText(output[Marker], "{}");
        File.WriteAllText(output["a.jpg"], "");
        Assert.Empty(Directory.GetFiles(Target));

        output.Commit(Marker);

        Assert.Equal(["a.jpg", Marker], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Without_a_commit_nothing_is_left_not_even_the_folder()
    {
        using (var output = OutputFolder.Open(Target, Marker, overwrite: false))
        {
            File.WriteAllText(output["a.jpg"], "");
        }

        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void A_folder_that_was_there_stays_with_what_is_in_it()
    {
        _folder.Write("out/mine.txt", "mine");

        OutputFolder.Open(Target, Marker, overwrite: false).Dispose();

        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName));
    }

    [Fact]
    public void Earlier_results_are_not_replaced_unasked()
    {
        _folder.Write("out/" + Marker, "old");

        var error = Assert.Throws<InputException>(() => OutputFolder.Open(Target, Marker, overwrite: false));

        Assert.Contains("--overwrite", error.Remedy, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(Target, Marker)));
    }

    [Fact]
    public void Earlier_results_are_replaced_when_asked()
    {
        _folder.Write("out/" + Marker, "old");

        using (var output = OutputFolder.Open(Target, Marker, overwrite: true))
        {
            File.WriteAllText(output[Marker], "new");
            output.Commit(Marker);
        }

        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, Marker)));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused() =>
        Assert.Contains("this is a file", Assert.Throws<InputException>(() => OutputFolder.Open(_folder.Write("out", ""), Marker, overwrite: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_below_a_file_is_refused() =>
        Assert.Throws<InputException>(() => OutputFolder.Open(Path.Combine(_folder.Write("file", ""), "out"), Marker, overwrite: false));

    [Fact]
    public void What_an_interrupted_run_left_is_removed()
    {
        _folder.Write("out/.hero-staging-1/a.jpg", "");

        OutputFolder.Open(Target, Marker, overwrite: false).Dispose();

        Assert.Empty(Directory.GetFileSystemEntries(Target));
    }

    [Fact]
    public void What_the_system_says_against_writing_becomes_one_error()
    {
        var error = Assert.Throws<InputException>(() => OutputFolder.Guard(Target, () => throw new IOException("No space left on device")));

        Assert.Equal((Target, "it cannot be written: No space left on device"), (error.File, error.Found));
    }

    [Fact]
    public void A_programming_error_is_not_dressed_up() =>
        Assert.Throws<InvalidOperationException>(() => OutputFolder.Guard(Target, () => throw new InvalidOperationException()));
}
