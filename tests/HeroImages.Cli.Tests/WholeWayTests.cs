using System.Text.Json;
using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Labeling;
using HeroImages.Scoring;

namespace HeroImages.Cli.Tests;

/// <summary>The whole way on the sample by the real program: what it makes, what it skips, and how it goes on.</summary>
public sealed class WholeWayTests : IDisposable
{
    const int Pictures = 20, Heroes = 8;

    static readonly string[] Arguments = ["run", "--count", $"{Pictures}", "--heroes", $"{Heroes}"];

    readonly TempFolder _folder = new();
    readonly string _project;

    public WholeWayTests()
    {
        Sample.CopyTo(_folder);
        _project = _folder["data-sample"];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_makes_candidates_ratings_a_model_scores_a_gallery_and_an_album_and_then_has_nothing_to_do()
    {
        var states = States(Hero.Run(_project, [.. Arguments, "--json"]).Done());
        var again = States(Hero.Run(_project, [.. Arguments, "--json"]).Done());

        Assert.All(states, state => Assert.Equal("done", state.Value));
        Assert.All(again, state => Assert.Equal("up_to_date", state.Value));
        var candidates = Candidates();
        Assert.Equal(Pictures, candidates.Count);
        Assert.Equal(Pictures, candidates.Select(c => c.GetProperty("sequence").GetString()).Distinct().Count());
        Assert.Equal(Pictures, RatingBook.Read(Out("ratings")).Standing.Count);
        var scores = ScoreFile.Read(Out("scores/scores.parquet")).Scores;
        Assert.InRange(scores.Count, 85, 100);
        Assert.Contains("classical", File.ReadAllText(Out("taste/run.json")), StringComparison.Ordinal);
        Assert.True(Directory.GetFiles(Out("gallery/pictures"), "*.jpg").Length >= Pictures);
        Assert.Equal(Heroes, Directory.GetFiles(Out("album/heroes")).Length);
        Assert.DoesNotContain(WithPeople(), file => File.ReadAllText(Out("album/album.json")).Contains($"\"{file}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_turned_number_does_the_selection_and_what_follows_from_it_again_and_a_new_rating_the_model()
    {
        Hero.Run(_project, Arguments).Done();

        var turned = States(Hero.Run(_project, "run", "--count", "12", "--heroes", $"{Heroes}", "--json").Done());
        File.AppendAllText(Path.Combine(_project, "ratings.jsonl"), File.ReadLines(Path.Combine(_project, "ratings.jsonl")).First().Replace("made-00001", "made-99999", StringComparison.Ordinal).Replace("2024-07-08T09:00:00Z", "2025-07-08T09:00:00Z", StringComparison.Ordinal) + "\n");
        var rated = States(Hero.Run(_project, "run", "--count", "12", "--heroes", $"{Heroes}", "--json").Done());

        Assert.Equal(("done", "done"), (turned["select"], turned["rate"]));
        Assert.Equal(12, Candidates().Count);
        Assert.Equal(("up_to_date", "up_to_date", "done", "done"), (rated["select"], rated["rate"], rated["train"], rated["score"]));
    }

    [Theory]
    [InlineData(700)]
    [InlineData(2500)]
    [InlineData(4500)]
    public void Killed_at_any_moment_it_goes_on_and_rates_nothing_twice(int milliseconds)
    {
        var killed = Hero.Start(_project, Arguments);
        Thread.Sleep(milliseconds);
        killed.Kill();
        killed.Wait();

        Hero.Run(_project, Arguments).Done();

        Assert.Equal(Pictures, Candidates().Count);
        Assert.Equal(Pictures, JournalReader.Read(Path.Combine(Out("ratings"), JournalReader.FileName)).DistinctBy(r => (r.ImageSha256, r.Rater)).Count());
        Assert.Equal(Pictures, JournalReader.Read(Path.Combine(Out("ratings"), JournalReader.FileName)).Count);
        Assert.True(File.Exists(Out("album/index.html")));
    }

    [Fact]
    public void Without_ratings_by_people_training_is_left_out_with_the_reason_and_the_technical_scorer_scores()
    {
        File.Delete(Path.Combine(_project, "ratings.jsonl"));

        var run = Hero.Run(_project, Arguments).Done();

        Assert.Contains("0 ratings by people, and a model wants 50", run.Out, StringComparison.Ordinal);
        Assert.Contains("by the technical scorer, since there is no model", run.Out, StringComparison.Ordinal);
        Assert.Equal(Heroes, Directory.GetFiles(Out("album/heroes")).Length);
    }

    [Fact]
    public async Task Gemini_rates_within_a_budget_pauses_where_it_is_spent_and_goes_on_with_more()
    {
        await using var gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash });
        (string, string)[] environment = [("GEMINI_API_KEY", EmulatorOptions.DefaultKey), ("GEMINI_BASE_URL", $"{gemini.BaseUrl}")];

        var poor = Hero.StartWith(environment, _project, [.. Arguments, "--rater", "gemini", "--max-cost", "0.01"]).Wait();
        var rich = Hero.StartWith(environment, _project, [.. Arguments, "--rater", "gemini", "--max-cost", "1", "--json"]).Wait().Done();
        var other = States(Hero.Run(_project, [.. Arguments, "--json"]).Done());

        Assert.Equal(4, poor.ExitCode);
        Assert.Contains("at the very most", rich.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("left_out", States(rich).Values);
        var ratings = JournalReader.Read(Path.Combine(Out("ratings"), JournalReader.FileName));
        Assert.Equal(Pictures, ratings.Where(r => r.Rater.Rater == "gemini" && r.Answer.Value is not null).DistinctBy(r => r.ImageSha256).Count());
        Assert.Equal(("up_to_date", "done"), (other["select"], other["rate"]));
    }

    [Fact]
    public void A_step_can_be_done_alone_or_with_all_that_follow_although_nothing_changed()
    {
        Hero.Run(_project, Arguments).Done();

        var only = States(Hero.Run(_project, [.. Arguments, "--only", "gallery", "--json"]).Done());
        var from = States(Hero.Run(_project, [.. Arguments, "--from", "score", "--json"]).Done());

        Assert.Equal([("gallery", "done")], only.Select(s => (s.Key, s.Value)));
        Assert.Equal(["up_to_date", "up_to_date", "up_to_date", "done", "done", "done"], from.Values);
        Assert.Contains("'training' not recognized", Hero.Run(_project, "run", "--from", "training").Error, StringComparison.Ordinal);
    }

    /// <summary>Pictures in which the detector has seen a person or a vehicle.</summary>
    List<string> WithPeople()
    {
        using var results = JsonDocument.Parse(File.ReadAllText(Path.Combine(_project, "detections.json")));
        var images = results.RootElement.GetProperty("images").EnumerateArray().Where(image => image.TryGetProperty("detections", out var seen) && seen.ValueKind == JsonValueKind.Array
            && seen.EnumerateArray().Any(d => d.GetProperty("category").GetString() is "2" or "3" && d.GetProperty("conf").GetDouble() >= 0.2));
        var files = images.Select(image => image.GetProperty("file").GetString()!).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    string Out(string name) => Path.Combine(_project, "out", name);

    List<JsonElement> Candidates() => [.. JsonDocument.Parse(File.ReadAllText(Out("candidates/candidates.json"))).RootElement.GetProperty("candidates").EnumerateArray()];

    static Dictionary<string, string> States(HeroRun run) =>
        run.Json.GetProperty("steps").EnumerateArray().ToDictionary(step => step.GetProperty("step").GetString()!, step => step.GetProperty("state").GetString()!);
}
