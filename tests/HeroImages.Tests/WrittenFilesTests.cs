namespace HeroImages.Tests;

public class WrittenFilesTests
{
    [Fact]
    public void What_was_written_is_told_relative_to_the_project_with_its_size()
    {
        using var folder = new TempFolder();
        folder.Write("out/first/a.txt", new byte[1500]);
        folder.Write("out/first/deep/b.txt", new byte[1600]);
        var project = new Project { Root = folder.Path, Out = folder["out"] };

        var written = project.Wrote(project.PathOf("first"), project.PathOf("first", "a.txt"), project.PathOf("second"));

        Assert.Equal([new("out/first", 2, 3100), new("out/first/a.txt", 1, 1500), new("out/second", 0, 0)], written.Files);
        Assert.Contains("not there", written.ToText(), StringComparison.Ordinal);
        Assert.Contains("3 kB", written.ToHtml(), StringComparison.Ordinal);
    }
}
