using System.Diagnostics;
using System.Text.Json;
using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Cli.Tests;

/// <summary>Rating with the real program against servers that speak the providers' wire formats.</summary>
public sealed class RateTests : IAsyncLifetime
{
    /// <summary>A key that occurs nowhere by chance.</summary>
    const string Key = "made-Key-5f0c1e77";
    const int Concurrency = 16;

    readonly TempFolder _folder = new();
    GeminiEmulator _gemini = null!;

    public async ValueTask InitializeAsync() => _gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Key = Key });

    public async ValueTask DisposeAsync()
    {
        await _gemini.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Without_anything_the_technical_rater_rates_and_goes_on_where_it_was()
    {
        var first = Rate(["rate", Sample.Images, "-r", "-o", "out", "-n", "7", "--json"]).Done().Json;
        var second = Rate(["rate", Sample.Images, "-r", "-o", "out", "-n", "10", "--json", "--max-error-rate", "1"]).Done().Json;

        Assert.Equal((7, 0), (first.GetProperty("rated").GetInt32(), first.GetProperty("rated_before").GetInt32()));
        Assert.Equal((3, 7), (second.GetProperty("rated").GetInt32(), second.GetProperty("rated_before").GetInt32()));
        Assert.Equal(10, Journal().Count);
    }

    [Fact]
    public void A_selection_is_rated_by_Gemini_with_people_held_back()
    {
        Hero.Run(_folder.Path, "select", "-d", InSample("detections.json"), "-i", Sample.Images, "-n", "6", "-o", "out", "--recipe", "random").Done();
        File.WriteAllLines(_folder["list.txt"], People());

        var chosen = Rate([.. Gemini("out"), "-d", InSample("detections.json"), "--json"]).Done().Json;
        var people = Rate([.. Gemini("list.txt"), "-d", InSample("detections.json"), "-i", Sample.Images, "--json"]).Done().Json;

        Assert.Equal(6, chosen.GetProperty("rated").GetInt32() + chosen.GetProperty("private").GetInt32());
        Assert.Equal((0, People().Count), (people.GetProperty("rated").GetInt32(), people.GetProperty("private").GetInt32()));
        Assert.All(_gemini.Log.Of(Operation.Generate), call => Assert.Equal("header", call.KeyPlace));
    }

    [Fact]
    public void Three_hundred_pictures_through_faults_of_every_kind_end_in_ratings_or_explained_failures_and_every_charge_is_accounted_for()
    {
        var hashes = RatedPictures.Write(_folder, 300);
        _gemini.Randomize(0.2, seed: 11, faults: []);

        var run = Rate([.. Gemini("pictures"), "--json", "--max-error-rate", "1"]).Done();

        var journal = Journal();
        Assert.Equal(hashes.Values.Order(), journal.Select(r => r.GetProperty("image_sha256").GetString()).Order());
        Assert.All(journal, r => Assert.True(r.GetProperty("value").ValueKind == JsonValueKind.Number ^ r.GetProperty("failure").ValueKind == JsonValueKind.String));
        Assert.InRange(journal.Count(r => r.GetProperty("value").ValueKind == JsonValueKind.Number), 270, 300);
        AssertEveryChargeIsAccountedFor(journal);
        AssertKeyIsNowhere(run);
    }

    [Fact]
    public void A_run_that_is_killed_ten_times_pays_for_nothing_twice_but_what_was_on_its_way()
    {
        var hashes = RatedPictures.Write(_folder, 300);
        _gemini.Settings = _gemini.Settings with { DelayMilliseconds = 60 };
        var chance = new Random(20261123);
        var kills = 0;
        while (kills < 10)
        {
            var program = Start(Gemini("pictures"));
            var seen = Journal().Count;
            var more = chance.Next(1, 25);
            program.WaitUntil(_ => Journal().Count >= Math.Min(seen + more, 295));
            program.Kill();
            program.Wait();
            kills++;
        }

        Rate(Gemini("pictures")).Done();

        Assert.Equal(hashes.Values.Order(), Journal().Select(r => r.GetProperty("image_sha256").GetString()).Order());
        var charged = _gemini.Log.SelectMany(entry => entry.Charged).CountBy(image => image).ToDictionary();
        Assert.Equal(300, charged.Count);
        Assert.InRange(charged.Values.Sum(), 300, 300 + (kills * Concurrency));
    }

    [Fact]
    public void Ctrl_C_ends_a_hanging_run_within_a_second_and_the_same_command_goes_on()
    {
        RatedPictures.Write(_folder, 20);
        _gemini.Scenario("hang", every: 5, operation: Operation.Generate);
        var program = Start(Gemini("pictures"));
        program.WaitUntil(_ => Journal().Count >= 4);

        var pressed = Stopwatch.GetTimestamp();
        program.PressCtrlC();
        var run = program.Wait();

        Assert.Equal(130, run.ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(pressed).TotalSeconds, 0, 3);
        Assert.EndsWith("hero: stopped; what was rated is in the journal. The same command goes on.\n", run.Error, StringComparison.Ordinal);
        _gemini.ClearScenarios();
        Rate(Gemini("pictures")).Done();
        Assert.Equal(20, Journal().Count);
    }

    [Theory]
    [InlineData("rate-limit-day", 4)]
    [InlineData("no-credit", 4)]
    [InlineData("bad-key", 1)]
    [InlineData("region", 1)]
    public void What_stops_a_run_has_its_exit_code_and_the_same_command_goes_on_afterwards(string fault, int exitCode)
    {
        RatedPictures.Write(_folder, 12);
        _gemini.Scenario(fault, operation: Operation.Generate);

        var stopped = Rate(Gemini("pictures"));
        _gemini.ClearScenarios();
        var after = Rate([.. Gemini("pictures"), "--json"]).Done().Json;

        Assert.Equal(exitCode, stopped.ExitCode);
        Assert.Equal(12, after.GetProperty("rated").GetInt32());
        AssertKeyIsNowhere(stopped);
    }

    [Fact]
    public void A_budget_is_kept_to_the_cent_and_a_higher_one_goes_on()
    {
        RatedPictures.Write(_folder, 60);

        var paused = Rate([.. Gemini("pictures"), "--max-cost", "0.03"]);
        var spent = Journal().Sum(r => r.GetProperty("cost_usd").GetDecimal());
        var again = Rate([.. Gemini("pictures"), "--max-cost", "0.03"]);
        var done = Rate([.. Gemini("pictures"), "--max-cost", "5"]);

        Assert.Equal((4, 4, 0), (paused.ExitCode, again.ExitCode, done.ExitCode));
        Assert.InRange(spent, 0.01m, 0.03m);
        Assert.Equal(60, Journal().Count);
        AssertEveryChargeIsAccountedFor(Journal());
    }

    [Fact]
    public void A_wrong_key_a_missing_one_and_a_missing_yes_are_one_clear_line_each()
    {
        RatedPictures.Write(_folder, 2);

        var wrong = Hero.StartWith([("GEMINI_API_KEY", "wrong"), ("GEMINI_BASE_URL", $"{_gemini.BaseUrl}")], _folder.Path, Gemini("pictures")).Wait();
        var missing = Hero.StartWith([("GEMINI_BASE_URL", $"{_gemini.BaseUrl}")], _folder.Path, Gemini("pictures")).Wait();
        var unasked = Rate([.. Gemini("pictures").Where(a => a != "--yes")]);

        Assert.Equal((1, 2, 2), (wrong.ExitCode, missing.ExitCode, unasked.ExitCode));
        Assert.Contains("does not accept the key", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("GEMINI_API_KEY is not set", missing.Error, StringComparison.Ordinal);
        Assert.Contains("--yes", unasked.Error, StringComparison.Ordinal);
        Assert.Empty(_gemini.Log.Of(Operation.Generate));
    }

    [Fact]
    public void A_key_file_of_the_project_is_found_and_one_that_others_can_read_is_warned_of()
    {
        RatedPictures.Write(_folder, 1);
        var file = _folder.Write("GEMINI_API_KEY.txt", Key + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        var run = Hero.StartWith([("GEMINI_BASE_URL", $"{_gemini.BaseUrl}")], _folder.Path, Gemini("pictures")).Wait().Done();

        Assert.Contains("chmod 600", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_never_goes_to_a_host_in_the_open() =>
        Assert.Contains("without encryption", Rate([.. Gemini("."), "--base-url", "http://example.org"]).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Servers_of_ones_own_rate_as_well()
    {
        RatedPictures.Write(_folder, 5);
        await using var ollama = await OllamaEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["gemma3:4b"] });
        await using var vllm = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["made/vision"] });

        Rate(["rate", "pictures", "--rater", "ollama", "--model", "gemma3:4b", "--base-url", $"{ollama.BaseUrl}", "-o", "out"]).Done();
        Rate(["rate", "pictures", "--rater", "openai", "--base-url", $"{vllm.BaseUrl}v1", "-o", "out"]).Done();

        Assert.Equal(["gemma3:4b 5", "made/vision 5"], Journal().CountBy(r => r.GetProperty("model").GetString()!).Select(c => $"{c.Key} {c.Value}"));
    }

    [Fact]
    public void The_demo_rates_by_the_emulator_too()
    {
        var run = Rate(["demo", "--rater", "gemini", "--out", _folder["demo"]]).Done();

        Assert.Contains("4 of 9  rating them: gemini", run.Out, StringComparison.Ordinal);
        Assert.Contains("rated, 0 rated before, 0 failed", run.Out, StringComparison.Ordinal);
    }

    static string[] Gemini(string source) => ["rate", source, "--rater", "gemini", "--yes", "--concurrency", $"{Concurrency}", "-o", "out"];

    RunningProgram Start(params string[] arguments) =>
        Hero.StartWith([("GEMINI_API_KEY", Key), ("GEMINI_BASE_URL", $"{_gemini.BaseUrl}")], _folder.Path, arguments);

    HeroRun Rate(string[] arguments) => Start(arguments).Wait();

    static string InSample(string name) => Path.Combine(Sample.Folder, name);

    /// <summary>The pictures in which the detector saw a person or a vehicle for certain.</summary>
    static List<string> People() =>
    [
        .. JsonDocument.Parse(File.ReadAllText(InSample("detections.json"))).RootElement.GetProperty("images").EnumerateArray()
            .Where(i => i.TryGetProperty("detections", out var d) && d.ValueKind == JsonValueKind.Array && d.EnumerateArray().Any(x => x.GetProperty("category").GetString() is "2" or "3" && x.GetProperty("conf").GetDouble() > 0.5))
            .Select(i => i.GetProperty("file").GetString()!),
    ];

    /// <summary>Finished lines of the journal, which may be written at this moment.</summary>
    List<JsonElement> Journal()
    {
        var file = _folder["out/ratings.jsonl"];
        if (!File.Exists(file))
        {
            return [];
        }
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The tokens in the journal are those that were charged, but for answers that never arrived.</summary>
    void AssertEveryChargeIsAccountedFor(List<JsonElement> journal)
    {
        var delivered = _gemini.Log.Where(entry => entry.Delivered).ToList();
        Assert.Equal(delivered.Sum(entry => (long)entry.PromptTokens), journal.Sum(r => Tokens(r, "input_tokens")));
        Assert.Equal(delivered.Sum(entry => (long)entry.OutputTokens), journal.Sum(r => Tokens(r, "output_tokens")));
    }

    static long Tokens(JsonElement rating, string name) => rating.GetProperty(name) is { ValueKind: JsonValueKind.Number } tokens ? tokens.GetInt64() : 0;

    void AssertKeyIsNowhere(HeroRun run)
    {
        Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories), file =>
            Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Key)) >= 0, file));
    }
}
