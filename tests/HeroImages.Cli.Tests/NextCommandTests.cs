namespace HeroImages.Cli.Tests;

/// <summary><c>hero next</c> with the real program.</summary>
public sealed class NextCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public NextCommandTests() => Sample.CopyTo(_folder);

    public void Dispose() => _folder.Dispose();

    string Work => _folder["data-sample"];

    [Fact]
    public void A_round_is_chosen_from_what_one_person_has_not_rated_and_can_be_rated()
    {
        var scores = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Work, "images"), "*.JPG", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((file, i) => $"{Path.GetRelativePath(Path.Combine(Work, "images"), file).Replace('\\', '/')},{i % 17},{i % 5}"));
        _folder.Write("data-sample/model.csv", "file,score,spread\n" + scores);

        var run = Hero.Run(Work, "next", "images", "-r", "-j", "ratings.jsonl", "--scores", "model.csv", "--for", "made-person-a", "-n", "20", "-o", "round", "--json").Done().Json;

        Assert.Equal([7, 5, 4, 4], run.GetProperty("queues").EnumerateArray().Select(q => q.GetProperty("found").GetInt32()));
        Assert.Equal(["made-person-b", "model"], run.GetProperty("predictors").EnumerateArray().Select(p => p.GetString()));
        Hero.Run(Work, "rate", "round/next.json", "-o", "rated", "--max-error-rate", "1").Done();
        Assert.Equal(20, File.ReadAllLines(_folder["data-sample/rated/ratings.jsonl"]).Length);
        Assert.Equal(21, File.ReadAllLines(_folder["data-sample/round/next.csv"]).Length);
    }

    [Fact]
    public void Where_nothing_is_known_the_whole_round_is_an_audit()
    {
        _folder.Write("list.txt", string.Join('\n', Enumerable.Range(0, 30).Select(i => $"{i}.jpg")));

        var run = Hero.Run(_folder.Path, "next", "list.txt", "-n", "12", "-o", "round").Done();

        Assert.Contains("nothing is predicted yet; its share goes to the others", run.Out, StringComparison.Ordinal);
        Assert.Contains("12 pictures to rate next, of 30", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_is_there_is_not_replaced_unasked()
    {
        Hero.Run(Work, "next", "images", "-r", "-o", "round").Done();

        Assert.Contains("there is a next.json already", Hero.Run(Work, "next", "images", "-r", "-o", "round").Refusal(), StringComparison.Ordinal);
        Hero.Run(Work, "next", "images", "-r", "-o", "round", "--overwrite").Done();
    }

    [Fact]
    public void Bad_arguments_are_refused_before_anything_is_written()
    {
        _folder.Write("data-sample/scores.csv", "file,score\na.jpg,good\n");

        Hero.Run(Work, "next", "nowhere", "-o", "round").Refusal();
        Hero.Run(Work, "next", "images", "-r", "-o", "round", "--audit", "-1").Refusal();
        Hero.Run(Work, "next", "images", "-r", "-o", "round", "--top", "0", "--disagreement", "0", "--uncertainty", "0", "--audit", "0").Refusal();
        Assert.Contains("scores.csv: line 2", Hero.Run(Work, "next", "images", "-r", "-o", "round", "--scores", "scores.csv").Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Work, "round")));
    }
}
