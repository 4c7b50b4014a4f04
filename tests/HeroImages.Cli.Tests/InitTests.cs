namespace HeroImages.Cli.Tests;

public sealed class InitTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly string _here;

    public InitTests()
    {
        Sample.CopyTo(_folder);
        _here = _folder["data-sample"];
        File.Delete(Path.Combine(_here, "hero.json"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void By_flags_it_writes_a_project_that_other_commands_find_and_keeps_the_key_out_of_git()
    {
        File.WriteAllText(Path.Combine(_here, ".gitignore"), "mine\nout/");

        var run = Hero.Run(_here, "init", "--detections", "detections.json", "--metadata", "metadata.json", "--images", "images").Done();

        Assert.Contains("100 images in 37 sequences from 12 locations", run.Out, StringComparison.Ordinal);
        Assert.Equal("mine\nout/\nGEMINI_API_KEY.txt\n.hero/\n", File.ReadAllText(Path.Combine(_here, ".gitignore")));
        Hero.Run(_here, "species").Done();
    }

    [Fact]
    public void A_project_that_is_there_and_files_that_are_not_are_refused_and_nothing_is_written()
    {
        Assert.Contains("nowhere.json", Hero.Run(_here, "init", "--detections", "nowhere.json").Refusal(), StringComparison.Ordinal);
        Assert.Contains("there is nobody to ask", Hero.Run(_here, "init").Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_here, "hero.json")));

        Hero.Run(_here, "init", "--detections", "detections.json").Done();

        Assert.Contains("there is one already", Hero.Run(_here, "init", "--detections", "detections.json").Refusal(), StringComparison.Ordinal);
    }
}
