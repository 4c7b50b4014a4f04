using HeroImages.Images;

namespace HeroImages.Tests.Images;

public class TechnicalScoreTests
{
    [Fact]
    public void Score_and_parts_lie_between_0_and_10()
    {
        var score = TechnicalScore.Of(Measured([new(0.3, 0.3, 0.4, 0.4)]));

        Assert.InRange(score.Value, 0, 10);
        Assert.Equal(["sharpness", "light", "colour", "framing", "size"], score.Parts.Keys);
        Assert.All(score.Parts.Values, v => Assert.InRange(v, 0, 10));
    }

    [Fact]
    public void A_picture_at_all_centres_has_5()
    {
        var terms = TechnicalWeights.Published.Parts.SelectMany(p => p.Terms).ToList();

        var features = terms.DistinctBy(t => t.Feature).ToDictionary(t => t.Feature, t => t.Centre);

        Assert.All(TechnicalWeights.Published.Parts, p => Assert.Equal(0, p.Of(features), 1e-12));
        Assert.Equal(0, TechnicalWeights.Published.Bias);
    }

    [Fact]
    public void Weights_name_features_that_are_measured()
    {
        var known = Measured([]).Features.Select(f => f.Name).ToHashSet();

        Assert.All(TechnicalWeights.Published.Parts.SelectMany(p => p.Terms), t => Assert.Contains(t.Feature, known));
        Assert.All(TechnicalWeights.Published.Parts.SelectMany(p => p.Terms), t => Assert.True(t.Scale > 0));
    }

    [Fact]
    public void A_cut_animal_scores_less_than_a_free_one() =>
        Assert.True(TechnicalScore.Of(Measured([new(0, 0.3, 0.4, 0.4)])).Value < TechnicalScore.Of(Measured([new(0.3, 0.3, 0.4, 0.4)])).Value);

    [Fact]
    public void Reasons_say_what_was_measured()
    {
        var reasons = TechnicalScore.Of(Measured([new(0, 0.3, 0.4, 0.4)])).Reasons;

        Assert.Matches(@"^animal sharpness \d\.\d: Laplacian variance \d+, in the frame \d+\.\d times that of the background$", reasons[0]);
        Assert.EndsWith("the largest animal touches the edge", reasons[3], StringComparison.Ordinal);
        Assert.EndsWith("the largest animal covers 16 % of the frame", reasons[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_animal_framing_and_size_are_left_out() =>
        Assert.Equal(["sharpness", "light", "colour"], TechnicalScore.Of(Measured([])).Parts.Keys);

    static PictureMeasures Measured(FrameArea[] areas) => PictureMeasurer.Measure(MadePictures.Jpeg(), areas).Measures!;
}
