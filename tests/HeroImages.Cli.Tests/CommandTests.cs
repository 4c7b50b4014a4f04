using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>Every command on the made sample.</summary>
public sealed class CommandTests : IDisposable
{
    static readonly string Emulators = Path.Combine(AppContext.BaseDirectory.Replace("HeroImages.Cli.Tests", "HeroImages.Emulators", StringComparison.Ordinal), "HeroImages.Emulators.dll");

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Inspect_shows_files_images_ranges_and_sequences()
    {
        var run = Hero.Run(Sample.Folder, "inspect", "-d", "detections.json", "-m", "metadata.json").Done();

        Snapshot.Match(Shown.Of(run.Out));
    }

    [Fact]
    public void Inspect_says_so_when_there_are_neither_times_nor_metadata()
    {
        _folder.Write("d.json", MadeResults.Of("a.jpg"));

        var run = Hero.Run(_folder.Path, "inspect", "-d", "d.json").Done();

        Assert.Contains("No image has a time.", run.Out, StringComparison.Ordinal);
        Assert.Contains("There is no metadata.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect", "with any detection", "made_by_HeroImages.SampleData")]
    [InlineData("species", "leopard", "images by hour")]
    [InlineData("verify", "looked for", "empty: A07/IMG_0006.JPG")]
    [InlineData("recipes list", "heroes", "SequenceAware|sequence-aware")]
    [InlineData("recipes compare heroes random -n 5", "Images chosen by both", "random")]
    [InlineData("why B04/IMG_0009.JPG", "Chosen as", "adds to the score")]
    public void A_command_answers_on_standard_output_alone(string command, string fact, string other)
    {
        var run = Hero.Run(Sample.Folder, command.Split(' ')).Done();

        Assert.Contains(fact, run.Out, StringComparison.Ordinal);
        Assert.Matches(other, run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("inspect --json", "typical_threshold")]
    [InlineData("species --json", "detection_threshold")]
    [InlineData("verify --json", "other_case")]
    [InlineData("recipes list --json", "description")]
    [InlineData("recipes show reference", "least_sequences")]
    [InlineData("recipes compare heroes random -n 5 --json", "mean_max_area")]
    [InlineData("why B04/IMG_0009.JPG --json", "is_chosen")]
    public void JSON_can_be_parsed_and_is_in_snake_case(string command, string member)
    {
        var run = Hero.Run(Sample.Folder, command.Split(' ')).Done();

        var names = Names(run.Json).ToHashSet();
        Assert.Contains(member, names);
        Assert.DoesNotContain(names, name => name.Any(char.IsUpper));
    }

    [Theory]
    [InlineData("B04/IMG_0009.JPG", "^Chosen as several_species")]
    [InlineData("B04/IMG_0010.JPG", "^Not considered: B04/IMG_0009.JPG is the best frame of its sequence")]
    [InlineData("A07/IMG_0006.JPG", "^Left out: the detector could not process it")]
    public void Why_tells_the_chosen_from_the_second_best_and_the_left_out(string file, string verdict) =>
        Assert.Matches(verdict, Hero.Run(Sample.Folder, "why", file, "--count", "5").Done().Out);

    [Fact]
    public void Verify_ends_in_3_when_more_files_are_damaged_than_allowed()
    {
        var strict = Hero.Run(Sample.Folder, "verify", "--decode");
        var lenient = Hero.Run(Sample.Folder, "verify", "--decode", "--max-error-rate", "0.02");

        Assert.Equal((3, 0), (strict.ExitCode, lenient.ExitCode));
        Assert.Contains("unreadable: B03/IMG_0004.JPG: ", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recipes_are_listed_with_what_they_are_for() =>
        Snapshot.Match(Shown.Of(Hero.Run(_folder.Path, "recipes", "list").Done().Out));

    [Fact]
    public void A_recipe_that_is_shown_can_be_used_as_a_file()
    {
        _folder.Write("own.json", Hero.Run(_folder.Path, "recipes", "show", "heroes").Done().Out);

        var own = Hero.Run(Sample.Folder, "select", "-n", "4", "--no-copy", "--recipe", _folder["own.json"], "--out", _folder["own"], "--json").Done();
        var named = Hero.Run(Sample.Folder, "select", "-n", "4", "--no-copy", "--out", _folder["named"], "--json").Done();

        Assert.Equal(named.Out.Replace(_folder["named"], "", StringComparison.Ordinal), own.Out.Replace(_folder["own"], "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_demo_goes_all_the_way_and_can_be_shown_again()
    {
        Hero.Run(Sample.Folder, "demo", "--out", _folder["demo"]).Done();
        var second = Hero.StartWith([("HERO_EMULATORS", Emulators)], Sample.Folder, "demo", "--out", _folder["demo"], "--overwrite", "--rater", "gemini").Wait().Done();

        Assert.Contains("An emulator of Gemini on this machine: there is no key.", second.Out, StringComparison.Ordinal);
        Assert.Contains("\"emulated gemini", File.ReadAllText(_folder["demo/ratings.jsonl"]), StringComparison.Ordinal);
        Assert.Contains("20 of 20 candidates", second.Out, StringComparison.Ordinal);
        Assert.Contains("9 of 9", second.Out, StringComparison.Ordinal);
        Assert.Equal(20, Directory.GetFiles(_folder["demo"], "*.JPG").Length);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_folder["demo/contact-sheet.html"]), StringComparison.Ordinal);
        string[] made = ["taste/report.html", "taste/model.safetensors", "scores/scores.parquet", "gallery/index.html", "album/index.html", "album/album.zip"];
        Assert.All(made, name => Assert.True(new FileInfo(_folder[$"demo/{name}"]).Length > 100, name));
        Assert.Equal(12, Directory.GetFiles(_folder["demo/album/heroes"]).Length);
    }

    [Fact]
    public void The_demo_does_not_replace_a_selection_of_the_users_own()
    {
        _folder.Write("mine/candidates.json", "{}");

        Assert.Contains("there is a candidates.json already", Hero.Run(Sample.Folder, "demo", "--out", _folder["mine"]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Timings_are_told_beside_the_answer()
    {
        var run = Hero.Run(Sample.Folder, "recipes", "list", "--timings").Done();

        Assert.Matches(@"^timings: [\d.]+ s wall, [\d.]+ s CPU, \d+ MB peak\s*$", run.Error);
    }

    /// <summary>Names of all members that are not keys of a table.</summary>
    static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Names(m.Value).Prepend(m.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
