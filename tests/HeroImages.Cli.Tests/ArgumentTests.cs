using System.Text.RegularExpressions;

namespace HeroImages.Cli.Tests;

/// <summary>What is said about arguments: help, and what is wrong with them.</summary>
public sealed class ArgumentTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("inspect", "--detections --metadata --images --gap --no-cache --accept-truncated --json --timings")]
    [InlineData("species", "--top --threshold --classification-threshold --json")]
    [InlineData("verify", "--decode --sample --max-error-rate --json")]
    [InlineData("select", "--recipe --count --seed --negatives --strict-caps --first --out --copy --link --no-copy --overwrite --max-error-rate --format --json")]
    [InlineData("why", "<file> --recipe --count --seed --json")]
    [InlineData("fetch", "<list> --base-url --prefix --out --parallel --rate --attempts --max-bytes --hashes --no-decode --offline --overwrite --max-error-rate --json")]
    [InlineData("recipes", "list show compare")]
    [InlineData("recipes compare", "--recipe --first --json")]
    [InlineData("demo", "--out --overwrite")]
    public void The_help_of_a_command_lists_what_it_takes(string command, string options)
    {
        var run = Hero.Run(_folder.Path, [.. command.Split(' '), "--help"]).Done();

        Assert.All(options.Split(' '), option => Assert.Matches($@"[\s\[]{Regex.Escape(option)}[\s,\]]", run.Out));
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
    [InlineData("fetch nothing.json", "nothing.json: there is no such file")]
    [InlineData("fetch detections.json --out x", "an object without \"candidates\"")]
    [InlineData("fetch README.md --out x", "--base-url: it was not given; expected the URL below which the pictures are.")]
    [InlineData("fetch README.md --out x --base-url ftp://host", "ftp://host: this is no URL that pictures can be fetched from")]
    [InlineData("fetch README.md --out x --prefix S1", "--prefix: S1; expected FROM=TO")]
    [InlineData("fetch README.md --out x --prefix S1=http://a --prefix S1=http://b", "--prefix: S1 twice")]
    [InlineData("fetch README.md --out x --base-url http://a --parallel 0", "--parallel: 0; expected a number from 1 to 64.")]
    [InlineData("fetch README.md --out x --base-url http://a --rate 0", "--rate: 0; expected requests per second")]
    [InlineData("fetch README.md --out x --base-url http://a --rate NaN", "--rate: NaN; expected requests per second")]
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

    string[] Out(string command) => command.StartsWith("select", StringComparison.Ordinal) ? ["--out", _folder["out"]] : [];
}
