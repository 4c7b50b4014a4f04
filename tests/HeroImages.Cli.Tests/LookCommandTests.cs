namespace HeroImages.Cli.Tests;

/// <summary><c>hero select --look</c>.</summary>
public sealed class LookCommandTests : IDisposable
{
    /// <summary>One file of the sample is cut off.</summary>
    const string Damaged = "B03/IMG_0004.JPG";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_and_the_file_say_what_was_looked_at()
    {
        var run = Look("--count", "12", "--max-error-rate", "0.05").Done();

        var look = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_folder["out/candidates.json"])).RootElement.GetProperty("look");
        Assert.Contains($"Looked at {look.GetProperty("pictures").GetInt32()} pictures of {look.GetProperty("sequences").GetInt32()} sequences", run.Out, StringComparison.Ordinal);
        Assert.Equal(Damaged, look.GetProperty("failures")[0].GetProperty("file").GetString());
        Assert.Contains($"{Damaged}: the file is cut off", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_damaged_pictures_than_allowed_are_told_by_the_exit_code() =>
        Assert.Equal(3, Look("--count", "12", "--max-error-rate", "0").ExitCode);

    [Fact]
    public void Without_a_folder_of_pictures_there_is_nothing_to_look_at()
    {
        var detections = Path.Combine(Sample.Folder, "detections.json");

        var refusal = Hero.Run(_folder.Path, "select", "--detections", detections, "--look", "--out", _folder["out"]).Refusal();

        Assert.Contains("--images", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_that_chooses_by_detections_alone_is_refused() =>
        Assert.Contains("diverse method", Look("--recipe", "reference").Refusal(), StringComparison.Ordinal);

    HeroRun Look(params string[] arguments) =>
        Hero.Run(Sample.Folder, ["select", "--look", "--no-copy", "--out", _folder["out"], .. arguments]);
}
