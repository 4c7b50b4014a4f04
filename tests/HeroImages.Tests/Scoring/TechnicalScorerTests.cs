using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring;

namespace HeroImages.Tests.Scoring;

public class TechnicalScorerTests
{
    [Fact]
    public void The_score_is_the_technical_one_of_the_same_boxes()
    {
        var picture = NoisePictures.Png(1);
        var detection = new Detection(DetectionCategory.Animal, 0.9, new(0.2, 0.2, 0.5, 0.5), []);
        using var scorer = new Scorers().Open("technical");

        var score = Assert.Single(scorer.Score([scorer.Prepare(new("a.png", picture, [detection, detection with { Category = DetectionCategory.Person }])).Prepared!]));
        var expected = TechnicalScore.Of(PictureMeasurer.Measure(picture, [new(0.2, 0.2, 0.5, 0.5)]).Measures!);

        Assert.Equal(expected.Value, score.Value);
        Assert.Equal(expected.Parts, score.Parts);
        Assert.Null(score.Spread);
    }

    [Fact]
    public void How_pictures_are_measured_is_part_of_the_models_hash()
    {
        using var scorer = new TechnicalScorer();
        using var other = new TechnicalScorer(new() { InfoBar = 0.05 });

        Assert.Equal(64, scorer.ModelHash.Length);
        Assert.NotEqual(scorer.ModelHash, other.ModelHash);
    }

    [Fact]
    public void What_is_no_picture_fails_with_a_reason() =>
        Assert.Equal((null, "this is no picture"), new TechnicalScorer().Prepare(new("a.jpg", "text"u8.ToArray(), [])));

    [Fact]
    public void A_model_that_is_not_there_is_refused() =>
        Assert.Contains("there is no such model or file", Assert.Throws<InputException>(() => new Scorers().Open("nowhere.safetensors")).Message, StringComparison.Ordinal);

    [Fact]
    public void Models_of_other_kinds_are_opened_by_path()
    {
        var made = new MadeScorer();

        Assert.Same(made, new Scorers((_, _) => null, (path, _) => path == "x.made" ? made : null).Open("x.made"));
    }
}
