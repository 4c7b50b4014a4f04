using System.Globalization;
using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>What <c>hero select</c> writes, and what decides about it.</summary>
public sealed class SelectionOutputTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_says_what_was_asked_found_and_left_out()
    {
        var run = Hero.Run(Sample.Folder, "select", "--count", "5", "--no-copy", "--out", _folder["out"]).Done();

        Snapshot.Match(Shown.Of(run.Out.Replace(_folder["out"] + Path.DirectorySeparatorChar, "OUT/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_as_JSON_keeps_standard_output_clean()
    {
        var run = Select("--count", "5", "--json").Done();

        Assert.Equal((5, 5, 0, 5), (Number(run.Json, "count_asked"), Number(run.Json, "count_found"), Number(run.Json, "short_fall"), Number(run.Json, "pictures")));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_candidates_of_a_small_selection_are_as_approved()
    {
        Select("--count", "3").Done();

        Snapshot.Match(File.ReadAllText(_folder["out/candidates.json"]));
    }

    [Fact]
    public void The_table_of_a_small_selection_is_as_approved()
    {
        Select("--count", "3").Done();

        Snapshot.Match(File.ReadAllText(_folder["out/candidates.csv"]));
    }

    [Fact]
    public void A_candidate_has_the_agreed_members_in_the_agreed_order()
    {
        Select("--count", "2").Done();

        var candidate = Candidates()[0];
        Assert.Equal(
            ["file", "stratum", "score", "sequence", "frame", "frames", "location", "datetime", "animals", "species", "max_area", "max_confidence", "parts", "reasons", "copied_as"],
            candidate.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public void Scores_are_the_sum_of_their_parts_and_the_same_in_the_table()
    {
        Select("--count", "10", "--no-copy").Done();

        var rows = File.ReadAllLines(_folder["out/candidates.csv"]).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(Candidates().Zip(rows), pair =>
        {
            var score = pair.First.GetProperty("score").GetDouble();
            Assert.Equal(score.ToString(CultureInfo.InvariantCulture), pair.Second[3]);
            Assert.Equal(score, pair.First.GetProperty("parts").EnumerateObject().Sum(p => p.Value.GetDouble()), 9);
        });
    }

    [Fact]
    public void Copied_pictures_are_the_originals_under_flat_names()
    {
        Select("--count", "4", "--copy").Done();

        Assert.All(Candidates(), c => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Sample.Images, Text(c, "file"))), File.ReadAllBytes(_folder["out/" + Text(c, "copied_as")])));
        Assert.Equal(Candidates().Select(c => Text(c, "file").Replace('/', '#')), Candidates().Select(c => Text(c, "copied_as")));
    }

    [Fact]
    public void Linked_pictures_lead_to_the_originals()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only some accounts make symbolic links");

        Select("--count", "2", "--link").Done();

        Assert.All(Candidates(), c => Assert.Equal(
            Path.Combine(Sample.Images, Text(c, "file")), new FileInfo(_folder["out/" + Text(c, "copied_as")]).LinkTarget));
    }

    [Fact]
    public void Pictures_stay_where_they_are_when_told_so()
    {
        Select("--count", "2", "--no-copy").Done();

        Assert.Equal(["candidates.csv", "candidates.json"], Written());
        Assert.All(Candidates(), c => Assert.Equal(JsonValueKind.Null, c.GetProperty("copied_as").ValueKind));
    }

    [Fact]
    public void The_predecessors_file_is_written_on_request()
    {
        Select("--count", "6", "--recipe", "reference", "--format", "reference").Done();

        var file = JsonDocument.Parse(File.ReadAllText(_folder["out/candidates_metadata.json"])).RootElement;
        Assert.Equal(["generation_info", "category_distribution", "size_distribution", "sequence_stats", "candidates"], Names(file));
        Assert.Equal(["total_candidates", "generation_time", "selector_type", "folder_name", "description"], Names(file.GetProperty("generation_info")));
        Assert.Equal("SequenceAwareStratifiedSelector", Text(file.GetProperty("generation_info"), "selector_type"));
        Assert.Equal(["min", "max", "median", "p10", "p25", "p75", "p90", "mean"], Names(file.GetProperty("size_distribution")));
        Assert.Equal(
            ["total_candidates", "unique_sequences", "sequence_diversity_percent", "avg_sequence_size", "min_sequence_size", "max_sequence_size"],
            Names(file.GetProperty("sequence_stats")));
        Assert.All(file.GetProperty("candidates").EnumerateArray(), c => Assert.Equal(
            ["original_path", "flattened_filename", "category", "quality_score", "seq_id", "frame_num", "seq_num_frames", "metadata"], Names(c)));
        Assert.Equal(Candidates().Select(c => Text(c, "copied_as")), file.GetProperty("candidates").EnumerateArray().Select(c => Text(c, "flattened_filename")));
    }

    [Fact]
    public void An_earlier_selection_is_not_replaced_unless_told_so()
    {
        Select("--count", "2").Done();
        var before = Written().Select(name => (name, File.GetLastWriteTimeUtc(_folder["out/" + name]))).ToList();

        var refused = Select("--count", "3").Refusal();

        Assert.Contains("there is a candidates.json already; expected a new or empty folder. Name another folder, or replace it with --overwrite.", refused, StringComparison.Ordinal);
        Assert.Equal(before, Written().Select(name => (name, File.GetLastWriteTimeUtc(_folder["out/" + name]))));
    }

    [Fact]
    public void A_replaced_selection_leaves_nothing_of_its_own_behind_and_all_else_alone()
    {
        Select("--count", "12", "--format", "reference").Done();
        _folder.Write("out/notes.txt", "mine");

        Select("--count", "2", "--overwrite").Done();

        string[] expected = ["candidates.csv", "candidates.json", "notes.txt", .. Candidates().Select(c => Text(c, "copied_as"))];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Written());
    }

    [Fact]
    public void An_edited_earlier_selection_cannot_have_files_outside_the_folder_removed()
    {
        _folder.Write("precious.txt", "mine");
        _folder.Write("out/candidates.json", """{"candidates":[{"copied_as":"../precious.txt"},{"copied_as":"C:\\x"},{"copied_as":".."},{"copied_as":null},{"copied_as":"gone.jpg"}]}""");

        Select("--count", "1", "--overwrite").Done();

        Assert.Equal("mine", File.ReadAllText(_folder["precious.txt"]));
    }

    [Fact]
    public void The_project_file_is_found_upward_and_flags_win()
    {
        _folder.Write("hero.json", JsonSerializer.Serialize(new { detections = Path.Combine(Sample.Folder, "detections.json"), @out = "results", recipe = "original" }));
        _folder.Write("deep/down/here.txt", "");

        var projects = Hero.Run(_folder["deep/down"], "select", "-n", "2", "--json").Done();
        var flags = Hero.Run(_folder["deep/down"], "select", "-n", "2", "--json", "--recipe", "heroes", "--out", "own").Done();

        Assert.Equal(("original", _folder["results/selection"]), (Text(projects.Json, "recipe"), Text(projects.Json, "out")));
        Assert.Equal("heroes", Text(flags.Json, "recipe"));
        Assert.True(File.Exists(_folder["deep/down/own/candidates.json"]));
    }

    [Theory]
    [InlineData("""{"detections":"d.json","colour":"red"}""", "colour")]
    [InlineData("""{"detections":"d.json","info_bar":0.9}""", "info_bar: 0.9; expected a number from 0 to 0.5.")]
    [InlineData("""{"detections":5}""", "detections (line 1): This is not a text or a list of texts.")]
    [InlineData("""{"metadata":["m.json",null]}""", "metadata (line 1): This is not a text or a list of texts.")]
    [InlineData("""{"out":"x"}""", "detections: none; expected at least one results file.")]
    [InlineData("{", "hero.json: line 1")]
    public void A_project_file_that_is_not_sound_is_refused_with_the_member_at_fault(string file, string fault)
    {
        _folder.Write("hero.json", file);

        var line = Hero.Run(_folder.Path, "select").Refusal();

        Assert.StartsWith($"hero: {_folder["hero.json"]}: ", line, StringComparison.Ordinal);
        Assert.Contains(fault, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seed_decides_the_draw()
    {
        string[] Drawn(string seed)
        {
            Select("--recipe", "random", "--count", "8", "--no-copy", "--overwrite", "--seed", seed).Done();
            return [.. Candidates().Select(c => Text(c, "file"))];
        }

        var (first, again, other) = (Drawn("1"), Drawn("1"), Drawn("2"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Plain_pictures_are_added_on_request_only()
    {
        Select("--count", "10", "--no-copy", "--negatives", "0.2").Done();
        var asked = Candidates().Count(c => Text(c, "stratum") == "negative");
        Select("--count", "10", "--no-copy", "--overwrite").Done();

        Assert.Equal((2, 0), (asked, Candidates().Count(c => Text(c, "stratum") == "negative")));
    }

    [Fact]
    public void Strict_limits_are_kept_and_the_short_fall_is_told()
    {
        var soft = Select("--count", "29", "--no-copy", "--json").Done().Json;
        var strict = Select("--count", "29", "--no-copy", "--overwrite", "--strict-caps", "--json").Done().Json;

        Assert.Equal((29, 0), (Number(soft, "count_found"), Number(soft, "short_fall")));
        Assert.InRange(Number(strict, "short_fall"), 1, 28);
        Assert.DoesNotContain(strict.GetProperty("limits").EnumerateArray(), l => l.GetProperty("gave_way").GetBoolean());
    }

    [Fact]
    public void Only_the_first_images_are_looked_at_when_told_so()
    {
        var run = Select("--count", "50", "--no-copy", "--first", "20", "--json").Done();

        Assert.InRange(Number(run.Json, "eligible_images"), 1, 20);
    }

    [Fact]
    public void Missing_pictures_are_told_counted_and_end_in_3_above_the_rate_allowed()
    {
        _folder.Write("images/a/1.jpg", "a picture");
        _folder.Write("d.json", MadeResults.Of("a/1.jpg", "a/2.jpg"));

        var strict = Hero.Run(_folder.Path, "select", "-d", "d.json", "-i", "images", "-o", "out", "--json");
        var lenient = Hero.Run(_folder.Path, "select", "-d", "d.json", "-i", "images", "-o", "out", "--overwrite", "--max-error-rate", "0.5");

        Assert.Equal((3, 0), (strict.ExitCode, lenient.ExitCode));
        Assert.Equal("a/2.jpg", Text(Assert.Single(strict.Json.GetProperty("picture_failures").EnumerateArray()), "file"));
        Assert.Contains("1 of 2 pictures could not be had:\n  a/2.jpg: it is not in the image folder", lenient.Error, StringComparison.Ordinal);
        Assert.Equal("it is not in the image folder", Text(Candidates().Single(c => Text(c, "file") == "a/2.jpg"), "failure"));
    }

    HeroRun Select(params string[] arguments) => Hero.Run(Sample.Folder, ["select", "--out", _folder["out"], .. arguments]);

    IEnumerable<string> Written() => Directory.GetFileSystemEntries(_folder["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    IReadOnlyList<JsonElement> Candidates() =>
        [.. JsonDocument.Parse(File.ReadAllText(_folder["out/candidates.json"])).RootElement.GetProperty("candidates").EnumerateArray()];

    static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(m => m.Name);

    static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    static int Number(JsonElement value, string name) => value.GetProperty(name).GetInt32();
}
