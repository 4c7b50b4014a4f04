using System.Text.Json;
using System.Text.RegularExpressions;

namespace HeroImages.Cli.Tests;

/// <summary>Every command on the made sample.</summary>
public sealed class CommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Inspect_shows_files_images_ranges_and_sequences()
    {
        var run = Hero.Run(Sample.Folder, "inspect", "-d", "detections.json", "-m", "metadata.json").Done();

        Snapshot.Match(Shown.Of(run.Out));
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
    [InlineData("inspect", "--detections --metadata --images --gap --no-cache --accept-truncated --json --timings")]
    [InlineData("species", "--top --threshold --classification-threshold --json")]
    [InlineData("verify", "--decode --sample --max-error-rate --json")]
    [InlineData("select", "--recipe --count --seed --negatives --strict-caps --first --out --copy --link --no-copy --overwrite --max-error-rate --format --json")]
    [InlineData("why", "<file> --recipe --count --seed --json")]
    [InlineData("recipes", "list show compare")]
    [InlineData("recipes compare", "--recipe --first --json")]
    [InlineData("demo", "--out --overwrite")]
    public void The_help_of_a_command_lists_what_it_takes(string command, string options)
    {
        var run = Hero.Run(_folder.Path, [.. command.Split(' '), "--help"]).Done();

        Assert.All(options.Split(' '), option => Assert.Matches($@"\s{Regex.Escape(option)}[\s,]", run.Out));
    }

    [Theory]
    [InlineData("", "select")]
    [InlineData("recipes", "compare")]
    public void Without_a_command_the_list_of_them_is_shown_as_an_error(string command, string listed)
    {
        var run = Hero.Run(_folder.Path, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains(listed, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("selct", "there is no command \"selct\"; did you mean select?", "See: hero --help")]
    [InlineData("frobnicate", "there is no command \"frobnicate\".", "See: hero --help")]
    [InlineData("select --cuont 5", "there is no option \"--cuont\"; did you mean --count?", "See: hero select --help")]
    [InlineData("recipes list --jsn", "did you mean --json?", "See: hero recipes list --help")]
    [InlineData("select --count many", "Cannot parse argument 'many' for option '--count' as a whole number", "See: hero select --help")]
    [InlineData("select --copy --link", "exclude each other", "See: hero select --help")]
    [InlineData("select --format other", "reference", "See: hero select --help")]
    public void Arguments_that_cannot_be_used_end_in_2_and_a_hint(string command, string message, string hint)
    {
        var run = Hero.Run(_folder.Path, command.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.EndsWith(hint, run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select --count 0", "--count: 0; expected a number from 1 on.")]
    [InlineData("select --first -1", "--first: -1; expected a number from 1 on.")]
    [InlineData("select --negatives 1.5", "--negatives: 1.5; expected a share from 0 to 1.")]
    [InlineData("select --max-error-rate 2", "--max-error-rate: 2; expected a share from 0 to 1.")]
    [InlineData("select --gap -5", "--gap: -5; expected seconds from 0 to 86400.")]
    [InlineData("select --recipe heros", "expected heroes, hybrid,")]
    [InlineData("select --images nowhere", "there is no such folder; expected the folder of the pictures.")]
    [InlineData("verify --sample 0", "--sample: 0; expected a number from 1 on.")]
    [InlineData("verify --max-error-rate NaN", "expected a share from 0 to 1.")]
    [InlineData("species --threshold 7", "--threshold: 7; expected a share from 0 to 1.")]
    [InlineData("species --top 0", "--top: 0; expected a number from 1 on.")]
    [InlineData("why nothing.jpg", "nothing.jpg: the results have no image of this name")]
    [InlineData("why IMG_0001.JPG", "Did you mean A01/IMG_0001.JPG or")]
    [InlineData("why B04/IMG_0009.JPG --recipe hybrid", "a mixture; expected one of its parts.")]
    public void Values_out_of_range_are_refused_in_one_line(string command, string message) =>
        Assert.Contains(message, Hero.Run(Sample.Folder, [.. command.Split(' '), .. Out(command)]).Refusal(), StringComparison.Ordinal);

    [Fact]
    public void A_project_or_results_are_needed()
    {
        var line = Hero.Run(_folder.Path, "inspect").Refusal();

        Assert.Contains("no --detections were given, and there is no hero.json here or above. Name the results file: --detections FILE.", line, StringComparison.Ordinal);
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
        var second = Hero.Run(Sample.Folder, "demo", "--out", _folder["demo"], "--overwrite").Done();

        Assert.Contains("20 of 20 candidates", second.Out, StringComparison.Ordinal);
        Assert.Contains("4 of 4", second.Out, StringComparison.Ordinal);
        Assert.Equal(20, Directory.GetFiles(_folder["demo"], "*.JPG").Length);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_folder["demo/contact-sheet.html"]), StringComparison.Ordinal);
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

    string[] Out(string command) => command.StartsWith("select", StringComparison.Ordinal) ? ["--out", _folder["out"]] : [];

    /// <summary>Names of all members that are not keys of a table.</summary>
    static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Names(m.Value).Prepend(m.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
