using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary><c>hero train</c> with the real program on the made sample.</summary>
public sealed class TrainTests : IDisposable
{
    static readonly string[] Collection = ["-d", "detections.json", "-m", "metadata.json", "-i", "images"];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_trained_on_the_sample_and_stands_beside_its_baselines()
    {
        var run = Train("run", "ratings.jsonl", "--json").Done();

        Assert.Equal((true, false, "classical"), (run.Json.GetProperty("is_finished").GetBoolean(), run.Json.GetProperty("has_fixed_parts").GetBoolean(), run.Json.GetProperty("kind").GetString()));
        var judges = run.Json.GetProperty("scoreboard").EnumerateArray().Select(row => row.GetProperty("judge").GetString()).ToList();
        Assert.Equal(["taste", "technical rater", "selection score", "made-person-a against other people", "made-person-b against other people", "the same for all"], judges);
        Assert.Contains(run.Json.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("take turns", StringComparison.Ordinal));
        var rank = run.Json.GetProperty("scoreboard")[0].GetProperty("figures").GetProperty("spearman");
        Assert.True(rank.GetProperty("interval").GetProperty("low").GetDouble() > 0, $"{rank}");
        Assert.True(File.Exists(_folder["run/model.safetensors"]) && File.Exists(_folder["run/report.html"]));
        Assert.Contains("there is a trained model already", Train("run", "ratings.jsonl").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_command_gives_the_same_model_and_another_seed_another()
    {
        var (one, two) = (Train("one", "ratings.jsonl", "--model", "ridge").Done(), Train("two", "ratings.jsonl", "--model", "ridge").Done());
        Train("other", "ratings.jsonl", "--model", "ridge", "--seed", "1").Done();

        Assert.Contains("Judged on", one.Out, StringComparison.Ordinal);
        Assert.Equal(one.Out.Replace("one", "two", StringComparison.Ordinal), two.Out.Replace("one", "two", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllBytes(_folder["one/model.safetensors"]), File.ReadAllBytes(_folder["two/model.safetensors"]));
        Assert.NotEqual(File.ReadAllBytes(_folder["one/model.safetensors"]), File.ReadAllBytes(_folder["other/model.safetensors"]));
    }

    [Fact]
    public void A_trained_model_scores_a_manifest()
    {
        Train("run", "ratings.jsonl", "--model", "ridge").Done();
        Hero.Run(Sample.Folder, ["manifest", "build", .. Collection, "--out", _folder["manifest.jsonl"]]).Done();

        var run = Hero.Run(Sample.Folder, "score", "--manifest", _folder["manifest.jsonl"], "-i", "images", "--model", _folder["run/model.safetensors"], "-o", _folder["scores"], "--max-error-rate", "0.05").Done();

        Assert.Contains("91 pictures, 2 of them failed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_is_trained_by_the_same_command_and_judged_in_the_same_way()
    {
        var run = Train("run", "ratings.jsonl", "--model", "cnn", "--epochs", "1", "--json").Done();
        Assert.SkipWhen(run.Error.Contains("The classical model is trained instead", StringComparison.Ordinal), "libtorch cannot be loaded here");

        Assert.Equal("cnn", run.Json.GetProperty("kind").GetString());
        Assert.Equal(98, run.Json.GetProperty("scoreboard")[0].GetProperty("pictures").GetInt32());
        Assert.Contains("--weights FILE", Train("other", "ratings.jsonl", "--model", "backbone").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_detections_it_works_and_says_what_is_missing()
    {
        var run = Hero.Run(_folder.Path, "train", Path.Combine(Sample.Folder, "ratings.jsonl"), "-i", Sample.Images, "-o", "run", "--model", "trees").Done();

        Assert.Contains("Nothing is known of boxes", run.Error, StringComparison.Ordinal);
        Assert.Contains("No location of any picture is known", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_is_said_and_nothing_is_written()
    {
        _folder.Write("few.jsonl", string.Join('\n', File.ReadLines(Path.Combine(Sample.Folder, "ratings.jsonl")).Take(5)) + "\n");

        Assert.Contains("there are 5 rated pictures to learn from", Train("run", _folder["few.jsonl"]).Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public void Bad_input_is_one_line_that_says_what_to_do()
    {
        _folder.Write("broken.jsonl", "{\"rating_id\":1}\n{}\n");
        var ratings = Path.Combine(Sample.Folder, "ratings.jsonl");

        Assert.Contains("nothing.jsonl", Train("run", "nothing.jsonl").Refusal(), StringComparison.Ordinal);
        Assert.Contains("broken.jsonl", Train("run", _folder["broken.jsonl"]).Refusal(), StringComparison.Ordinal);
        Assert.Contains("a share from 0 to 0.5", Train("run", ratings, "--info-bar", "2").Refusal(), StringComparison.Ordinal);
        Assert.Contains("no split of an earlier training", Train("run", ratings, "--split", _folder.Path).Refusal(), StringComparison.Ordinal);
        Assert.Contains("--images DIR", Hero.Run(_folder.Path, "train", ratings, "-o", "run").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_while_it_trains_it_goes_on_and_comes_to_the_same_model()
    {
        Train("whole", "ratings.jsonl", "--learning-curve").Done();
        var killed = Start("run", "ratings.jsonl", "--learning-curve");
        killed.WaitUntil(_ => File.Exists(_folder["run/.training/turn-2.scores"]));
        killed.Kill();
        killed.Wait();
        Assert.False(File.Exists(_folder["run/model.safetensors"]));

        var again = Train("run", "ratings.jsonl", "--learning-curve", "--json").Done();

        Assert.True(again.Json.GetProperty("went_on").GetBoolean());
        Assert.False(Directory.Exists(_folder["run/.training"]));
        Assert.Equal(File.ReadAllBytes(_folder["whole/model.safetensors"]), File.ReadAllBytes(_folder["run/model.safetensors"]));
    }

    [Fact]
    public void After_Ctrl_C_the_best_so_far_is_kept_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        var run = Start("run", "ratings.jsonl", "--learning-curve");
        run.WaitUntil(_ => File.Exists(_folder["run/.training/turn-1.scores"]));
        run.PressCtrlC();

        var ended = run.Wait();

        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("the best model so far is", ended.Error, StringComparison.Ordinal);
        using (var summary = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"])))
        {
            Assert.False(summary.RootElement.GetProperty("is_finished").GetBoolean());
        }
        Assert.True(File.Exists(_folder["run/model.safetensors"]));
        Assert.True(Train("run", "ratings.jsonl", "--learning-curve", "--json").Done().Json.GetProperty("is_finished").GetBoolean());
    }

    HeroRun Train(string folder, params string[] arguments) => Start(folder, arguments).Wait();

    RunningProgram Start(string folder, params string[] arguments) =>
        Hero.Start(Sample.Folder, ["train", .. arguments, .. Collection, "-o", _folder[folder]]);
}
