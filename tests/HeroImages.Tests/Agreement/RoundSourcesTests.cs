using HeroImages.Agreement.Rounds;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Scoring;
using static HeroImages.Tests.Agreement.Reports.MadePanel;

namespace HeroImages.Tests.Agreement;

public sealed class RoundSourcesTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_person_has_rated_is_rated_and_what_others_say_predicts()
    {
        var candidates = Sources(Rated(Ana, 1, 5), Rated(Model, 1, 3), Rated(Model, 2, 9), Rated(Model, 3, 6)).Candidates();

        Assert.Equal([FileOf(1)], candidates.Where(c => c.IsRated).Select(c => c.File));
        Assert.Equal([0, 1, 0.5], candidates.Where(c => c.Prediction is not null).Select(c => c.Predictions["ollama llava"]));
    }

    [Fact]
    public void For_one_person_other_people_predict()
    {
        var candidates = (Sources(Rated(Ana, 1, 5), Rated(Ben, 2, 7)) with { For = "ben" }).Candidates();

        Assert.Equal([FileOf(2)], candidates.Where(c => c.IsRated).Select(c => c.File));
        Assert.Equal(["ana"], candidates.Single(c => c.File == FileOf(1)).Predictions.Keys);
    }

    [Fact]
    public void What_was_rejected_or_could_not_be_read_does_not_come_again()
    {
        var rejected = Rated(Ana, 1, null) with { Answer = new(), Marks = [PictureMark.Reject] };
        var unreadable = Rated(Model, 2, null) with { Answer = new() { Failure = new(RatingFailureKind.Unreadable, "empty") } };

        Assert.Equal([FileOf(0), FileOf(3), FileOf(4)], Sources(rejected, unreadable).Candidates().Select(c => c.File));
    }

    [Fact]
    public void What_pictures_are_like_comes_from_facts_and_from_parts_of_ratings()
    {
        var technical = Rated(Model, 1, 5) with { Answer = new() { Value = 5, Parts = new Dictionary<string, double> { ["sharpness"] = 8 } } };

        var candidates = (Sources(technical) with { Facts = Facts }).Candidates();

        Assert.All(candidates, c => Assert.Equal(3, c.Features!.Count));
        Assert.Contains(0.8, candidates.Single(c => c.File == FileOf(1)).Features!);
        Assert.Null(Sources().Candidates()[0].Features);
    }

    [Fact]
    public void Scores_of_a_table_predict_and_say_how_unsure_they_are()
    {
        var file = _folder.Write("model.csv", $"file,score,spread\n{FileOf(0)},0.1,0.5\n{FileOf(1)},0.9,\n");

        var candidates = (Sources() with { Scores = [ScoreFile.Read(file)] }).Candidates();

        Assert.Equal((0, 0.5), (candidates[0].Predictions["model"], candidates[0].Spread));
        Assert.Equal((1, null), (candidates[1].Predictions["model"], candidates[1].Spread));
    }

    [Theory]
    [InlineData("name,score\na,1\n", "line 1")]
    [InlineData("file,score\na,1\nb,high\n", "line 3")]
    [InlineData("", "line 1")]
    public void A_table_that_is_broken_is_one_error(string content, string place) =>
        Assert.Equal(place, Assert.Throws<InputException>(() => ScoreFile.Read(_folder.Write("model.csv", content))).Place);

    [Fact]
    public void A_round_that_was_written_is_read_like_a_selection()
    {
        var picture = _folder.Write("pictures/a=1.jpg", "x");
        var round = RoundChooser.Choose([new() { File = "site/a=1.jpg", Path = picture, Predictions = new Dictionary<string, double> { ["m"] = 1 } }, new() { File = "=b.jpg" }], new() { Count = 2 });

        RoundWriter.Write(round, _folder["out"]);

        var read = PictureList.Read(_folder["out/next.json"]);
        Assert.Equal(round.Picks.Select(p => p.Candidate.File), read.Select(p => p.File));
        Assert.Equal(picture, read.Single(p => p.File == "site/a=1.jpg").Path);
        Assert.Contains("'=b.jpg,", File.ReadAllText(_folder["out/next.csv"]), StringComparison.Ordinal);
        Assert.Throws<InputException>(() => RoundWriter.Write(round, _folder["out"]));
    }

    static RoundSources Sources(params Rating[] ratings) => new()
    {
        Pictures = [.. Enumerable.Range(0, 5).Select(picture => new RatingPicture(FileOf(picture), FileOf(picture), []))],
        Book = new(ratings),
    };
}
